package org.comity.certificates.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.usecase.SigningCertificates;
import org.comity.vocabulary.Sha256;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that checks certificates from a disk: one file with the script and the keys in it, which fetches
/// nothing.
@PageController
class VerifierController {

    private final TemplateEngine templates;
    private final SigningCertificates signing;
    private final String script;
    private final String style;

    VerifierController(TemplateEngine templates, SigningCertificates signing) {
        this.templates = templates;
        this.signing = signing;
        this.script = read("static/certificates.js");
        this.style = read("static/certificates.css");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Sent to be kept, never shown: its script must not run as one of the node's pages.
    @GetMapping("/certificates/verifier")
    ResponseEntity<byte[]> verifier(View view) {
        var keys = signing.verifierKeys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n"));
        var digest = Base64.getEncoder()
                .encodeToString(
                        Sha256.of(script.getBytes(StandardCharsets.UTF_8)).bytes());
        var page = new StringOutput();
        templates.render(
                "certificates/verifier.jte",
                Map.of("view", view, "model", new VerifierPage(keys, script, "'sha256-" + digest + "'", style)),
                page);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"certificate-verifier-"
                                + view.language().code() + ".html\"")
                .body(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.certificates.web;

import java.nio.charset.StandardCharsets;
import org.comity.certificates.model.PublishedKey;
import org.comity.certificates.usecase.SigningCertificates;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys certificates are verified by, as a text to save: what `comity verify --key` takes.
@RestController
class CertificateKeysController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String HEADING = "# Keys of the certificates of this node, the newest first. Save this file;"
            + " then, without a network:\n# comity verify CERTIFICATE.pdf --key THIS-FILE\n";

    private final SigningCertificates signing;

    CertificateKeysController(SigningCertificates signing) {
        this.signing = signing;
    }

    @GetMapping("/certificates/keys")
    ResponseEntity<byte[]> keys() {
        var text = new StringBuilder(HEADING);
        signing.published().forEach(key -> text.append(line(key)));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(PublishedKey published) {
        return "# since " + published.since() + "\n" + published.key() + "\n";
    }
}

package org.comity.certificates.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.Certificate;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates;
import org.comity.certificates.paper.CertificateText;
import org.comity.certificates.usecase.SigningCertificates;
import org.comity.web.Answer;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a certificate stands, for everyone who holds its number: no sign-in, and nothing that is not on the
/// sheet.
@PageController
class CertificateController {

    private static final String ONE = "/certificates/{number:[0-9A-Za-z-]{20,40}}";
    private static final int LONGEST = 60;

    private final Certificates certificates;
    private final SigningCertificates signing;
    private final Messages messages;

    CertificateController(Certificates certificates, SigningCertificates signing, Messages messages) {
        this.certificates = certificates;
        this.signing = signing;
        this.messages = messages;
    }

    @GetMapping("/certificates")
    Answer ask(View view, @RequestParam(defaultValue = "") String number) {
        var read = CertificateNumber.read(number);
        if (read.isPresent()) {
            return new Redirect(view.link("/certificates/" + read.get()));
        }
        var typed = number.strip();
        return typed.isEmpty()
                ? page("certificates/ask", view, Optional.empty(), "", "")
                : unknown(view, typed.substring(0, Math.min(typed.length(), LONGEST)));
    }

    @GetMapping(ONE)
    Answer show(View view, @PathVariable String number) {
        return show(view, number, "");
    }

    /// The name comes in a body, so that no address and no log holds it.
    @PostMapping(ONE)
    Answer compare(View view, @PathVariable String number, @RequestParam Map<String, String> typed) {
        return show(view, number, typed.getOrDefault("name", "").strip());
    }

    private Answer show(View view, String number, String name) {
        return CertificateNumber.read(number)
                .flatMap(certificates::find)
                .<Answer>map(known -> page(
                        "certificates/one",
                        view,
                        Optional.of(known),
                        known.number().text(),
                        name))
                .orElseGet(() -> unknown(view, number));
    }

    private Page unknown(View view, String number) {
        var page = page("certificates/ask", view, Optional.empty(), number, "");
        return new Page(page.template(), page.model(), HttpStatus.NOT_FOUND);
    }

    private Page page(String template, View view, Optional<Certificate> known, String number, String name) {
        var keys = signing.verifierKeys().stream().map(VerifierKey::toString).collect(Collectors.joining(" "));
        return Page.of(
                template,
                new CertificatesPage(new CertificateText(messages, view.language()), known, number, name, keys));
    }
}

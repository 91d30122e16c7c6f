package org.comity.requests.web;

import java.util.Locale;
import org.comity.requests.usecase.LookingUpDigest;
import org.comity.vocabulary.Sha256;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a digest is that of something recorded here. Only who holds a document knows its digest; the
/// answer says when and where it stands in the record, and nothing else.
@PageController
class VerifyController {

    private final LookingUpDigest digests;

    VerifyController(LookingUpDigest digests) {
        this.digests = digests;
    }

    @GetMapping("/verify")
    Page verify(View view, @RequestParam(defaultValue = "") String hash) {
        var typed = hash.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        if (typed.isEmpty()) {
            return Page.of("requests/verify", VerifyPage.empty());
        }
        if (!typed.matches("[0-9a-f]{64}")) {
            return Page.refused("requests/verify", VerifyPage.unreadable(hash));
        }
        return Page.of("requests/verify", VerifyPage.of(typed, digests.find(Sha256.ofHex(typed))));
    }

    /// The short address printed on documents.
    @Controller
    static class PrintedAddress {

        @GetMapping("/verify/{hash:[0-9a-f]{64}}")
        Answer printed(View view, @PathVariable String hash) {
            return new Redirect(view.link("/verify") + "?hash=" + hash);
        }
    }
}

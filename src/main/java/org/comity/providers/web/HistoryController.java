package org.comity.providers.web;

import jakarta.servlet.http.HttpServletRequest;
import org.comity.identity.SignedIn;
import org.comity.providers.usecase.ReadingHistory;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Every version of what a provider stated on the page it keeps.
@PageController
class HistoryController {

    private final ReadingHistory reading;
    private final SignedIn signedIn;
    private final StateNames names;

    HistoryController(ReadingHistory reading, SignedIn signedIn, StateNames names) {
        this.reading = reading;
        this.signedIn = signedIn;
        this.names = names;
    }

    @GetMapping("/providers/{slug:[A-Za-z0-9-]{1,80}}/history")
    Answer history(HttpServletRequest request, @PathVariable String slug) {
        return reading.of(slug, signedIn.person(request))
                .<Answer>map(history -> Page.of("providers/history", new HistoryPage(history, names)))
                .orElseGet(Page::notFound);
    }
}

package org.comity.requests.web;

import java.time.Clock;
import java.time.ZoneOffset;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// From preservation to assistance (Article 29(7), Article 31): the same data, the next addressee.
@PageController
class AssistanceController {

    private final Requests requests;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Clock clock;

    AssistanceController(Requests requests, CurrentFacts facts, StateNames names, Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/requests/{id}/assistance")
    Page assistance(Officer officer, @PathVariable String id) {
        return requests.read(RequestId.named(id), officer)
                .filter(reading -> reading.side() == Side.REQUESTING
                        && reading.request().status().preserved())
                .map(reading -> Page.of("requests/assistance", page(reading)))
                .orElseGet(Page::notFound);
    }

    private AssistancePage page(RequestReading reading) {
        var request = reading.request();
        var snapshot = facts.now();
        var requested = request.requested().country();
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var central = snapshot.authorities(requested).stream()
                .filter(fact -> fact.function() == AuthorityFact.Function.MUTUAL_ASSISTANCE)
                .toList();
        var urgent = !snapshot.declarations(ArticleRef.convention("27(9)(e)"), requested, today)
                .isEmpty();
        return new AssistancePage(request, CaseReaders.of(reading), names, central, urgent);
    }
}

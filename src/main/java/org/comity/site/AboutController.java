package org.comity.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.audit.PublishedLog;
import org.comity.audit.RecordProtection;
import org.comity.audit.Witnesses;
import org.comity.audit.proof.Checkpoint;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactSource;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages about the node itself: where its facts come from, what its record says, how accessible it is, how programs
/// speak to it.
@PageController
class AboutController {

    private static final List<String> TREATIES = List.of(ArticleRef.CONVENTION, "ETS189", ArticleRef.SECOND_PROTOCOL);

    private final CurrentFacts facts;
    private final PublishedLog log;
    private final RecordProtection protection;
    private final Witnesses witnesses;

    AboutController(CurrentFacts facts, PublishedLog log, RecordProtection protection, Witnesses witnesses) {
        this.facts = facts;
        this.log = log;
        this.protection = protection;
        this.witnesses = witnesses;
    }

    @GetMapping("/facts")
    Page facts() {
        var snapshot = facts.now();
        var declarations = snapshot.states().stream()
                .mapToInt(state -> TREATIES.stream()
                        .mapToInt(treaty ->
                                snapshot.declarations(treaty, state.country()).size())
                        .sum())
                .sum();
        var authorities = snapshot.states().stream()
                .mapToInt(state -> snapshot.authorities(state.country()).size())
                .sum();
        return Page.of(
                "site/facts",
                new FactsPage(
                        snapshot.states().size(),
                        declarations,
                        authorities,
                        snapshot.asOf(),
                        snapshot.revision(),
                        sources(snapshot)));
    }

    /// The hosts the adherence rows were read from, with how many rows each.
    private static Map<String, Long> sources(TreatyFacts snapshot) {
        var hosts = new TreeMap<String, Long>();
        for (var state : snapshot.states()) {
            TREATIES.stream()
                    .flatMap(treaty -> snapshot.adherenceFact(treaty, state.country()).stream())
                    .map(AdherenceFact::source)
                    .map(FactSource::label)
                    .forEach(host -> hosts.merge(host, 1L, Long::sum));
        }
        return hosts;
    }

    @GetMapping("/record")
    Page record() {
        var note = log.checkpoint();
        var checkpoint = Checkpoint.parse(note.text());
        return Page.of(
                "site/record",
                new RecordPage(
                        checkpoint,
                        note.toString(),
                        log.verifierKey().toString(),
                        protection.databaseRefusesAlteration(),
                        witnesses.standings(),
                        log.witnessed().isPresent()));
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return Page.of("site/accessibility");
    }

    @GetMapping("/api")
    Page api() {
        return Page.of("site/api");
    }
}

package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.requests.model.Request;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationKind;
import org.comity.vocabulary.ArticleRef;

/// Whether the requested Party may invoke dual criminality: its reservation under Article 29(4) must be in force now.
public class Reservations {

    private static final ArticleRef DUAL_CRIMINALITY = ArticleRef.convention("29(4)");

    private final CurrentFacts facts;
    private final Clock clock;

    public Reservations(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// The request, knowing today's reservations of its requested Party.
    public Request knownTo(Request request) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reserved = facts
                .now()
                .declarations(DUAL_CRIMINALITY, request.requested().country(), today)
                .stream()
                .anyMatch(declaration -> declaration.kind() == DeclarationKind.RESERVATION);
        return request.whereDualCriminalityIs(reserved);
    }
}

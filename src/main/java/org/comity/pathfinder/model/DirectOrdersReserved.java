package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.ArticleRef;

/// A Party may reserve not to apply Article 7 of the Second Protocol (7(9)(a)). Nobody then orders providers there, and
/// it orders none elsewhere: what one has excluded one cannot ask of others.
record DirectOrdersReserved() implements Rule {

    private static final ArticleRef RESERVATION = ArticleRef.secondProtocol("7(9)(a)");
    private static final Finding THERE = Finding.blocks("CETS224 7(9)(a)", "direct.reserved", Status.UNAVAILABLE)
            .about(Topic.SCOPE)
            .naming(Blank.REQUESTED);
    private static final Finding HERE = Finding.blocks("CETS224 7(9)(a)", "direct.reservedHere", Status.UNAVAILABLE)
            .about(Topic.SCOPE)
            .naming(Blank.REQUESTING);

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>();
        findings.addAll(of(situation.to(), THERE));
        findings.addAll(of(situation.from(), HERE));
        return findings;
    }

    /// The same of the asking State alone, when nobody knows who holds the data.
    static List<Finding> ofRequesting(StateOnDay state) {
        return of(state, HERE);
    }

    private static List<Finding> of(StateOnDay state, Finding said) {
        return state.reservations(RESERVATION).stream()
                .filter(row -> row.concerns(RESERVATION))
                .map(row -> said.naming(state.named()).restingOn(row.country(), row.source()))
                .toList();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(THERE, HERE);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.RESERVATIONS);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.Offence;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// Dual criminality is no condition of preservation (29(3)), unless the requested State reserved the right to refuse
/// (29(4)): for offences other than those of Articles 2 to 11 only, and only if it has reason to believe that dual
/// criminality could not be met when the data are to be disclosed.
record NoDualCriminality() implements Rule {

    private static final ArticleRef RESERVATION = ArticleRef.convention("29(4)");
    private static final ArticleRef RULE = ArticleRef.convention("29(3)");

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(finding(situation).about(Topic.DUAL_CRIMINALITY).naming(situation.requested()));
    }

    private static Finding finding(Situation situation) {
        var reserved = situation.to().reservations(RESERVATION).stream().findFirst();
        if (ofArticles2To11(situation)) {
            return reserved.map(row -> on(row, Finding.supports("29(4)", "dualCriminality.outOfReach")))
                    .orElse(Finding.supports("29(3)", "dualCriminality.none"));
        }
        return reserved.map(row -> warning(situation, row)).orElseGet(() -> notReserved(situation));
    }

    private static boolean ofArticles2To11(Situation situation) {
        return situation.question().offence().filter(Offence::ofArticles2To11).isPresent();
    }

    private static Finding warning(Situation situation, DeclarationFact row) {
        if (situation.question().offence().isEmpty()) {
            return on(row, Finding.unknown("29(4)", "dualCriminality.offenceUnknown"));
        }
        var key = row.incomplete() ? "dualCriminality.reserved.unread" : "dualCriminality.reserved";
        return on(row, Finding.warns("29(4)", key));
    }

    private static Finding notReserved(Situation situation) {
        var state = situation.to();
        var finding = state.gaps(ArticleRef.CONVENTION).reservations()
                ? Finding.unknown("29(4)", "dualCriminality.unknown")
                : Finding.supports("29(3)", "dualCriminality.notReserved");
        return finding.restingOn(state.country(), state.source(ArticleRef.CONVENTION));
    }

    private static Finding on(DeclarationFact row, Finding finding) {
        return finding.restingOn(row.country(), row.source());
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(RULE, RESERVATION);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.Offence;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// Dual criminality is no condition of preservation (29(3)), unless the requested State reserved the right to refuse
/// (29(4)): for offences other than those of Articles 2 to 11 only, and only if it has reason to believe that dual
/// criminality could not be met when the data are to be disclosed.
record NoDualCriminality() implements Rule {

    private static final ArticleRef RESERVATION = ArticleRef.convention("29(4)");
    private static final Finding NO_EXCEPTION = said(Finding.supports("29(3)", "dualCriminality.none"));
    private static final Finding NOT_RESERVED = said(Finding.supports("29(3)", "dualCriminality.notReserved"));
    private static final Finding OUT_OF_REACH = said(Finding.supports("29(4)", "dualCriminality.outOfReach"));
    private static final Finding RESERVED = said(Finding.warns("29(4)", "dualCriminality.reserved"));
    private static final Finding UNREAD = said(Finding.warns("29(4)", "dualCriminality.reserved.unread"));
    private static final Finding OFFENCE_UNKNOWN = said(Finding.unknown("29(4)", "dualCriminality.offenceUnknown"));
    private static final Finding GAP = said(Finding.unknown("29(4)", "dualCriminality.unknown"));

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(finding(situation).naming(situation.requested()));
    }

    private static Finding finding(Situation situation) {
        var reserved = situation.to().reservations(RESERVATION).stream().findFirst();
        if (ofArticles2To11(situation)) {
            return reserved.map(row -> on(row, OUT_OF_REACH)).orElse(NO_EXCEPTION);
        }
        return reserved.map(row -> warning(situation, row)).orElseGet(() -> notReserved(situation.to()));
    }

    private static boolean ofArticles2To11(Situation situation) {
        return situation.question().offence().filter(Offence::ofArticles2To11).isPresent();
    }

    private static Finding warning(Situation situation, DeclarationFact row) {
        if (situation.question().offence().isEmpty()) {
            return on(row, OFFENCE_UNKNOWN);
        }
        return on(row, row.incomplete() ? UNREAD : RESERVED);
    }

    private static Finding notReserved(StateOnDay state) {
        return (state.gaps(ArticleRef.CONVENTION).reservations() ? GAP : NOT_RESERVED)
                .restingOn(state.country(), state.source(ArticleRef.CONVENTION));
    }

    private static Finding on(DeclarationFact row, Finding finding) {
        return finding.restingOn(row.country(), row.source());
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.DUAL_CRIMINALITY).naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(NO_EXCEPTION, NOT_RESERVED, OUT_OF_REACH, RESERVED, UNREAD, OFFENCE_UNKNOWN, GAP);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.RESERVATIONS, LooksAt.OFFENCE);
    }
}

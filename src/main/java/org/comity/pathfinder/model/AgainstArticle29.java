package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.Subject;
import org.comity.vocabulary.ArticleRef;

/// Dual criminality is no condition of preservation (29(3)) unless a reservation reaches the offence (29(4)). A State
/// that says it always asks for it all the same does not make it one: whoever asks is told what to point to.
record AgainstArticle29() implements ProceduralRule {

    private static final Asked ASKED = Asked.own(Subject.PRESERVATION, ProceduralFact.DUAL_CRIMINALITY);
    private static final ArticleRef RESERVATION = ArticleRef.convention("29(4)");
    private static final Finding NOT_ALLOWED = Finding.warns("29(3)", "national.dualCriminality.notAllowed")
            .about(Topic.DUAL_CRIMINALITY)
            .naming(Blank.REQUESTED);

    @Override
    public Asked asked() {
        return ASKED;
    }

    @Override
    public List<Finding> following(Situation situation, Told told) {
        return told.choice() != Choice.ALWAYS || reserved(situation)
                ? List.of()
                : List.of(NOT_ALLOWED
                        .naming(situation.requested())
                        .restingOn(situation.to().country(), told.row()));
    }

    /// Whether a reservation reaches the offence, or may.
    private static boolean reserved(Situation situation) {
        var outside =
                situation.question().offence().filter(Offence::ofArticles2To11).isEmpty();
        return outside
                && (!situation.to().reservations(RESERVATION).isEmpty()
                        || situation.to().gaps(ArticleRef.CONVENTION).reservations());
    }

    @Override
    public List<Finding> certainly() {
        return List.of(NOT_ALLOWED);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE, LooksAt.RESERVATIONS, LooksAt.OFFENCE);
    }
}

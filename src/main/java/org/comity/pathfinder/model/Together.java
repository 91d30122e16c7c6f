package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.Adherence;
import org.comity.vocabulary.ArticleRef;

/// A protocol that supplements a treaty works only between two States that are bound by the treaty too.
record Together(String treaty) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        var from = towards(situation.from());
        var to = towards(situation.to());
        if (from == Adherence.PARTY && to == Adherence.PARTY) {
            return List.of();
        }
        var uncertain = from == Adherence.UNKNOWN || to == Adherence.UNKNOWN;
        var finding = uncertain
                ? Finding.unknown("27(1)", "other.together.unknown").forcing(Status.UNKNOWN)
                : Finding.blocks("27(1)", "other.together", Status.UNAVAILABLE);
        return List.of(finding.about(Topic.BOUND)
                .citing(ArticleRef.whole(treaty))
                .naming(situation
                        .law()
                        .facts()
                        .instrument(treaty)
                        .<Argument>map(Argument.Instrument::new)
                        .orElse(new Argument.Words(treaty))));
    }

    /// Who is missing from the treaty's list is as its [Basis] says.
    private Adherence towards(StateOnDay state) {
        var adherence = state.adherence(treaty);
        var absent = adherence.fact().isEmpty() && !Basis.of(treaty).missing().maySurprise(state);
        return absent ? Adherence.NONE : adherence.status();
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(ArticleRef.whole(treaty));
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.Adherence;
import org.comity.vocabulary.ArticleRef;

/// A protocol that supplements a treaty works only between two States that are bound by the treaty too.
///
/// @param neither said where one of the two is not bound by the treaty
/// @param uncertain said where that is not known
record Together(String treaty, Finding neither, Finding uncertain) implements Rule {

    Together(String treaty) {
        this(
                treaty,
                of(treaty, Finding.blocks("27(1)", "other.together", Status.UNAVAILABLE)),
                of(treaty, Finding.unknown("27(1)", "other.together.unknown").forcing(Status.UNKNOWN)));
    }

    private static Finding of(String treaty, Finding finding) {
        return finding.about(Topic.BOUND).citing(ArticleRef.whole(treaty)).naming(new Argument.Words(treaty));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        var from = towards(situation.from());
        var to = towards(situation.to());
        if (from == Adherence.PARTY && to == Adherence.PARTY) {
            return List.of();
        }
        var unknown = from == Adherence.UNKNOWN || to == Adherence.UNKNOWN;
        return List.of(named(situation.law(), unknown ? uncertain : neither));
    }

    private Finding named(LawOnDay law, Finding finding) {
        return law.facts()
                .instrument(treaty)
                .map(fact -> finding.naming(new Argument.Instrument(fact)))
                .orElse(finding);
    }

    /// Who is missing from the treaty's list is as its [Basis] says.
    private Adherence towards(StateOnDay state) {
        var adherence = state.adherence(treaty);
        var absent = adherence.fact().isEmpty() && !Basis.of(treaty).missing().maySurprise(state);
        return absent ? Adherence.NONE : adherence.status();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(neither, uncertain);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}

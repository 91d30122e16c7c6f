package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.ArticleRef;

/// The United Nations Convention against Cybercrime needs forty ratifications: as long as it is in force for nobody it
/// is no basis for anything, and is told as such.
record NotYetInForce() implements Rule {

    private static final String TREATY = "UN-CYBERCRIME-2024";
    private static final Finding FOR_NOBODY = Finding.blocks("39", "other.notYetInForce", Status.UNAVAILABLE)
            .about(Topic.BOUND)
            .citing(ArticleRef.whole(TREATY));

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.from().isParty(TREATY) || situation.to().isParty(TREATY) ? List.of() : List.of(FOR_NOBODY);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(FOR_NOBODY);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}

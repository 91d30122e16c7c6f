package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.ArticleRef;

/// Between members of the European Union an act of the Union stands in the place of the treaty.
///
/// @param said cites the act
record ReplacedInTheUnion(Finding said) implements Rule {

    /// @param act the act's id among the instruments
    ReplacedInTheUnion(String act) {
        this(Finding.blocks("39", "other.replacedInTheUnion", Status.UNAVAILABLE)
                .about(Topic.SCOPE)
                .citing(ArticleRef.whole(act)));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.from().inTheUnion() && situation.to().inTheUnion() ? List.of(said) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(said);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.UNION);
    }
}

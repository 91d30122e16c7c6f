package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.ArticleRef;

/// Between members of the European Union an act of the Union stands in the place of the treaty.
///
/// @param act the act's id among the instruments
record ReplacedInTheUnion(String act) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.from().inTheUnion() && situation.to().inTheUnion()
                ? List.of(Finding.blocks("39", "other.replacedInTheUnion", Status.UNAVAILABLE)
                        .about(Topic.SCOPE)
                        .citing(ArticleRef.whole(act)))
                : List.of();
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(ArticleRef.whole(act));
    }
}

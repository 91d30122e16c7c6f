package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// Assistance is expedited where the data are particularly vulnerable to loss or modification (31(3)(a)).
record VulnerableData() implements Rule {

    private static final Finding EXPEDITED =
            Finding.supports("31(3)(a)", "vulnerable").about(Topic.TIME);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().riskOfLoss() ? List.of(EXPEDITED) : List.of();
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(EXPEDITED.citation());
    }
}

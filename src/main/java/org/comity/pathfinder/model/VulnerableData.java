package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;

/// Assistance is expedited where the data are particularly vulnerable to loss or modification (31(3)(a)).
record VulnerableData() implements Rule {

    private static final Finding EXPEDITED =
            Finding.supports("31(3)(a)", "vulnerable").about(Topic.TIME);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().riskOfLoss() ? List.of(EXPEDITED) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(EXPEDITED);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.URGENCY);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;

/// Assistance is expedited where the data are particularly vulnerable to loss or modification (31(3)(a)).
record VulnerableData() implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().riskOfLoss() ? List.of(Finding.supports("31(3)(a)", "vulnerable")) : List.of();
    }
}

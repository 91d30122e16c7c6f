package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.Need;

/// Once served with the order the provider has 20 days for subscriber information and 45 for traffic data (CETS 224
/// Article 8(6)(a)).
record DaysToAnswer() implements Rule {

    private static final Finding SUBSCRIBER =
            Finding.supports("CETS224 8(6)(a)", "orders.days.subscriber").about(Topic.TIME);
    private static final Finding TRAFFIC =
            Finding.supports("CETS224 8(6)(a)", "orders.days.traffic").about(Topic.TIME);

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(situation.need() == Need.TRAFFIC ? TRAFFIC : SUBSCRIBER);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(SUBSCRIBER, TRAFFIC);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.NEED);
    }
}

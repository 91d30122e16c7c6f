package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;

/// In urgent circumstances a request may be sent by expedited means with appropriate security, confirmed formally only
/// if the requested Party asks, and must be answered the same way (25(3)).
record ExpeditedMeans() implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        var question = situation.question();
        return question.riskOfLoss() || question.emergency()
                ? List.of(Finding.supports("25(3)", "expeditedMeans").naming(situation.requested()))
                : List.of();
    }
}

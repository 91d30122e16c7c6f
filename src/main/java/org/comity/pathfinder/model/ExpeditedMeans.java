package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;

/// In urgent circumstances a request may be sent by expedited means with appropriate security, confirmed formally only
/// if the requested Party asks, and must be answered the same way (25(3)).
record ExpeditedMeans() implements Rule {

    private static final Finding MEANS =
            Finding.supports("25(3)", "expeditedMeans").about(Topic.FORM).naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().urgent() ? List.of(MEANS.naming(situation.requested())) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(MEANS);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.URGENCY);
    }
}

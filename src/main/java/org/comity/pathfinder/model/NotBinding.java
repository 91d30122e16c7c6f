package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;

/// What binds nobody depends on the law and the good will of the State asked (Article 23: domestic laws come last).
record NotBinding() implements Rule {

    private static final Finding SOFT = Finding.unknown("23", "other.notBinding")
            .forcing(Status.UNKNOWN)
            .about(Topic.BOUND)
            .naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(SOFT.naming(situation.requested()));
    }

    @Override
    public List<Finding> sayings() {
        return List.of(SOFT);
    }
}

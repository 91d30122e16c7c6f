package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;

/// An agreement of the European Union with a third State works between a member and that State, never between two
/// members.
record AcrossTheUnion() implements Rule {

    private static final Finding BETWEEN_MEMBERS =
            Finding.blocks("39", "other.acrossTheUnion", Status.UNAVAILABLE).about(Topic.SCOPE);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.from().inTheUnion() == situation.to().inTheUnion() ? List.of(BETWEEN_MEMBERS) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(BETWEEN_MEMBERS);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.UNION);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;

/// Judges and prosecutors may write to each other directly in the event of urgency only (27(9)(a)).
record OnlyInUrgency() implements Rule {

    private static final Finding NOT_URGENT =
            Finding.blocks("27(9)(a)", "direct.notUrgent", Status.UNAVAILABLE).about(Topic.FORM);
    private static final Finding URGENT =
            Finding.supports("27(9)(a)", "direct.urgent").about(Topic.FORM).naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(situation.question().urgent() ? URGENT.naming(situation.requested()) : NOT_URGENT);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(NOT_URGENT, URGENT);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.URGENCY);
    }
}

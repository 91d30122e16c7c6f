package org.comity.requests.web;

import java.util.List;
import java.util.Set;
import org.comity.identity.Officer;
import org.comity.pathfinder.PastOutcome;
import org.comity.pathfinder.PastOutcomes;
import org.comity.requests.model.Request;

/// What came of earlier requests along the path of a draft, as the path engine tells whoever writes it: the same
/// figures under the same rules. Nothing in an exercise, and nothing for a measure that the path engine does not know.
class PastOfPath {

    private final PastOutcomes outcomes;

    PastOfPath(PastOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    List<PastOutcome> of(Request draft, Officer reader) {
        var measure = draft.measure().path().orElse(null);
        if (measure == null || draft.exercise()) {
            return List.of();
        }
        var state = draft.requested().country();
        return outcomes.towards(Set.of(state), reader.person()).stream()
                .filter(outcome ->
                        outcome.measure().equals(measure) && outcome.state().equals(state))
                .toList();
    }
}

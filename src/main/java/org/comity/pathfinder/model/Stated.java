package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;

/// A paragraph that says the same in every situation.
///
/// @param ofRequested whether its message names the requested State
record Stated(Finding finding, boolean ofRequested) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return ofRequested
                ? situation.to().remembered(this, state -> List.of(finding.naming(state.named())))
                : List.of(finding);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(finding);
    }
}

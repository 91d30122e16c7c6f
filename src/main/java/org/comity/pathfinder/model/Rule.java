package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;

/// One rule of the law: looks at a situation and says what it finds, or nothing.
@FunctionalInterface
public interface Rule {

    List<Finding> findings(Situation situation);

    /// A rule that says the same in every situation: the text of a paragraph.
    static Rule stating(Finding finding) {
        return situation -> List.of(finding);
    }

    /// The same about the requested State, which its message names.
    static Rule statingOfRequested(Finding finding) {
        return situation -> List.of(finding.naming(situation.requested()));
    }
}

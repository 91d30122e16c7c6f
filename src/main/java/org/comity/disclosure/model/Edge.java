package org.comity.disclosure.model;

import java.util.Set;

/// A line of the lifecycle.
///
/// @param touch whether it asks for a fresh touch
/// @param reason whether it asks for words to the one who asked
public record Edge(Status from, Act act, Status to, Set<Hand> by, boolean touch, boolean reason) {

    public Edge {
        by = Set.copyOf(by);
    }

    static Edge edge(Status from, Act act, Status to, Hand... by) {
        return new Edge(from, act, to, Set.of(by), false, false);
    }

    Edge touched() {
        return new Edge(from, act, to, by, true, reason);
    }

    Edge reasoned() {
        return new Edge(from, act, to, by, touch, true);
    }
}

package org.comity.directory;

import java.util.List;
import java.util.Optional;

/// Whom to turn to in a State, and whom instead where the first is overdue.
///
/// @param named such as keep their listing themselves first, the freshest of them before others
/// @param instead where the first of them is overdue: the next of the same State that is not; empty then means: ask the
///     secretariat
public record Reach(List<Contact> named, Optional<Contact> instead) {

    public Reach {
        named = List.copyOf(named);
    }

    public boolean overdue() {
        return !named.isEmpty() && named.getFirst().overdue();
    }
}

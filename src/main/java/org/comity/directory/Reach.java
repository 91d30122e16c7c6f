package org.comity.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whom to turn to in a State, and whom instead where the first is overdue or no longer named.
///
/// @param named such as keep their listing themselves first, the freshest of them before others
/// @param instead the next of the same State that is not overdue; empty then means: ask the secretariat
/// @param former named once and not any more, where nobody else is named for it
public record Reach(List<Contact> named, Optional<Contact> instead, Optional<Former> former) {

    /// @param since the first day on which it was no longer named
    public record Former(Contact contact, LocalDate since) {}

    public Reach {
        named = List.copyOf(named);
    }

    public boolean overdue() {
        return !named.isEmpty() && named.getFirst().overdue();
    }

    /// Whether another is to be shown beside it.
    public boolean elsewhere() {
        return former.isPresent() || overdue();
    }
}

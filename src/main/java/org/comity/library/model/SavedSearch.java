package org.comity.library.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.library.SearchPace;

/// A search of the library that somebody keeps under a name.
///
/// @param filter what it asks, in no order of its own
/// @param since when it was saved
public record SavedSearch(UUID id, String name, ShelfFilter filter, SearchPace pace, Instant since) {

    /// Whether its owner is told what it finds anew.
    public boolean told() {
        return pace != SearchPace.NEVER;
    }
}

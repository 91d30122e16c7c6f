package org.comity.library;

import java.time.Instant;
import java.util.Map;
import org.comity.identity.PersonId;

/// What those who saved searches are to be told. Published in the transaction in which it is found.
public sealed interface LibraryEvent {

    /// Some of what was published is found by saved searches.
    ///
    /// @param people everybody whose searches find something of it, each once, and how soon they want to know
    record Found(PublishedRange range, Map<PersonId, SearchPace> people, Instant at) implements LibraryEvent {

        public Found {
            people = Map.copyOf(people);
        }
    }

    /// Somebody wants to be told more or less often: what they are not told yet, too.
    ///
    /// @param soonest of all their searches
    record PaceChanged(PersonId person, SearchPace soonest, Instant at) implements LibraryEvent {}
}

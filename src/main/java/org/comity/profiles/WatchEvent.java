package org.comity.profiles;

import java.time.Instant;
import java.util.Map;
import org.comity.identity.PersonId;

/// What those who watch profiles are to be told. Published in the transaction in which it happens.
public sealed interface WatchEvent {

    /// Something that is watched was published.
    ///
    /// @param watchers everybody who watches something of it, each once, and how often they are told
    record Published(PublishedRevision revision, Map<PersonId, Pace> watchers, Instant at) implements WatchEvent {

        public Published {
            watchers = Map.copyOf(watchers);
        }
    }

    /// Somebody wants to be told more or less often: what they are not told yet, too.
    record PaceChanged(PersonId watcher, Pace pace, Instant at) implements WatchEvent {}
}

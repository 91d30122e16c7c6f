package org.comity.events;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.PersonId;

/// What other modules may learn: that people are to be told something. Published in the transaction in which it
/// happens. Letters go their own way: [EventLetters].
public sealed interface EventsEvent {

    EventId event();

    Instant at();

    /// People with an account are told of their place.
    ///
    /// @param begins when the event begins
    record Told(EventId event, Telling telling, Set<PersonId> people, Instant begins, Instant at)
            implements EventsEvent {}

    /// A registration, or a question, waits for an editor.
    record EditorsWanted(EventId event, Instant at) implements EventsEvent {}
}

package org.comity.desk;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.PersonId;

/// What other modules may learn of tickets: that one moved and who is to know, never what it says. Listeners run
/// in the transaction of the step.
public sealed interface DeskEvent {

    TicketId ticket();

    Instant at();

    /// Somebody wrote, or wrote again.
    ///
    /// @param due until when there is to be an answer
    /// @param forWhom who looks after it; empty for everybody of the topic
    record Written(TicketId ticket, Topic topic, Set<PersonId> forWhom, boolean again, Instant due, Instant at)
            implements DeskEvent {

        public Written {
            forWhom = Set.copyOf(forWhom);
        }
    }

    /// It was handed over.
    record Given(TicketId ticket, PersonId to, Instant due, Instant at) implements DeskEvent {}

    /// The answer is nearly due.
    record NearlyDue(TicketId ticket, Topic topic, Set<PersonId> forWhom, Instant due, Instant at)
            implements DeskEvent {

        public NearlyDue {
            forWhom = Set.copyOf(forWhom);
        }
    }

    /// Whoever wrote, and had signed in, finds something new on their page.
    record Answered(TicketId ticket, PersonId writer, Instant at) implements DeskEvent {}
}

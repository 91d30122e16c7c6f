package org.comity.assessments;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;

/// What other modules may learn, published in the transaction in which it happens.
public sealed interface AssessmentEvent {

    AssessmentId assessment();

    Country state();

    Instant at();

    /// What those who answer for a State are told.
    enum News {
        OPENED,
        /// The deadline is near.
        DUE,
        /// It is over, and nothing was submitted.
        OVERDUE,
        /// The secretariat asks back.
        ASKED
    }

    /// @param people those who answer for the State
    record Told(AssessmentId assessment, Country state, News news, Set<PersonId> people, Instant at)
            implements AssessmentEvent {

        public Told {
            people = Set.copyOf(people);
        }
    }

    /// A State replied, or corrected its reply: for the secretariat.
    record Replied(AssessmentId assessment, Country state, Instant at) implements AssessmentEvent {}
}

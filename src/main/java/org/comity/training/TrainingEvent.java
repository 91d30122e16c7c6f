package org.comity.training;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.PersonId;

/// What other modules may learn, published in the transaction in which it happens.
public sealed interface TrainingEvent {

    CourseId course();

    Instant at();

    /// What somebody is told of their place in a course.
    enum News {
        ENROLLED,
        REFUSED,
        NOMINATED,
        /// They waited for a place in a cohort, and have one now.
        MOVED_UP,
        RECOGNISED,
        NOT_RECOGNISED,
        COMPLETED,
        /// The tutor, or the learner, wrote.
        MESSAGE,
        /// They tutor a cohort from now on, or do no longer.
        TUTORING,
        TUTORING_ENDED,
        /// Their cohort has another tutor, or other days.
        COHORT_CHANGED
    }

    /// People are told something of a course.
    ///
    /// @param path where they read on, without language
    record Told(CourseId course, News news, Set<PersonId> people, String path, Instant at) implements TrainingEvent {

        public Told {
            people = Set.copyOf(people);
        }
    }

    /// Somebody waits for a tutor or the secretariat to decide.
    ///
    /// @param tutors of the course; with none, the secretariat decides
    record DecisionWanted(CourseId course, Set<PersonId> tutors, Instant at) implements TrainingEvent {

        public DecisionWanted {
            tutors = Set.copyOf(tutors);
        }
    }
}

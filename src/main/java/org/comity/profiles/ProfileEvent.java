package org.comity.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;

/// What other modules may learn of profiles. Published in the transaction in which it happens.
public sealed interface ProfileEvent {

    Country state();

    /// Items of a State's profile have new versions.
    record Published(Country state, int revision, Set<ItemId> items, Instant at) implements ProfileEvent {

        public Published {
            items = Set.copyOf(items);
        }
    }

    /// Somebody who may review said that everything in a State's profile is right.
    record Attested(Country state, Instant at) implements ProfileEvent {}

    /// A proposal waits for a reviewer, or came back from one.
    ///
    /// @param writers whoever wrote a word of it
    /// @param reviewers whoever may decide on it now: only while it waits, and never one of the writers
    /// @param by whoever did it
    record ProposalMoved(
            Country state,
            UUID proposal,
            Moved how,
            Set<PersonId> writers,
            Set<PersonId> reviewers,
            Optional<PersonId> by,
            Instant at)
            implements ProfileEvent {

        public ProposalMoved {
            writers = Set.copyOf(writers);
            reviewers = Set.copyOf(reviewers);
        }
    }

    /// What became of a proposal.
    enum Moved {
        SUBMITTED,
        CHANGES_REQUESTED,
        PUBLISHED,
        WITHDRAWN
    }

    /// Something of a State's profile is to be looked at again.
    ///
    /// @param overdue whether the day is past
    /// @param reviewers whoever may answer for it
    record ReviewDue(Country state, boolean overdue, LocalDate due, Set<PersonId> reviewers, Instant at)
            implements ProfileEvent {

        public ReviewDue {
            reviewers = Set.copyOf(reviewers);
        }
    }
}

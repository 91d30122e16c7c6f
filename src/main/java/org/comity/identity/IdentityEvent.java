package org.comity.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What other modules may learn about people who come in or come back: that something moved and who is wanted next,
/// never what was written. Listeners run in the transaction of the step.
public sealed interface IdentityEvent {

    /// An application to join moved, or was sent.
    ///
    /// @param status the word of the application's lifecycle, such as `AWAITING_CONFIRMATION`
    /// @param waitsFor who can do the next step; empty when nobody can any more
    /// @param concerned who vouched before
    /// @param until when it ends by itself
    record ApplicationMoved(
            UUID application, String status, Set<PersonId> waitsFor, Set<PersonId> concerned, Instant until, Instant at)
            implements IdentityEvent {

        public ApplicationMoved {
            waitsFor = Set.copyOf(waitsFor);
            concerned = Set.copyOf(concerned);
        }
    }

    /// An authority was proposed, or a proposal decided.
    ///
    /// @param status `PROPOSED`, `ENROLLED` or `REFUSED`
    /// @param waitsFor who can confirm; empty once it is decided
    /// @param proposedBy who began
    record ProposalMoved(
            UUID proposal, String status, Set<PersonId> waitsFor, PersonId proposedBy, Instant until, Instant at)
            implements IdentityEvent {

        public ProposalMoved {
            waitsFor = Set.copyOf(waitsFor);
        }
    }

    /// The recovery of somebody's keys moved.
    ///
    /// @param person whose keys it is about
    /// @param status the word of the recovery's lifecycle
    /// @param waitsFor who can do the next step
    record RecoveryMoved(UUID recovery, PersonId person, String status, Set<PersonId> waitsFor, Instant at)
            implements IdentityEvent {

        public RecoveryMoved {
            waitsFor = Set.copyOf(waitsFor);
        }
    }
}

package org.comity.directory;

import java.time.Instant;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;

/// What other modules may learn of the directory: that something happened, never what a channel says. Published in the
/// transaction in which it happens.
public sealed interface DirectoryEvent {

    /// Items of a listing have new versions.
    record Changed(ListingId listing, Instant at) implements DirectoryEvent {}

    /// Somebody should say again that the listing is right; told once for each level after each attestation.
    ///
    /// @param due when it should be, or should have been, said
    record AttestationDue(ListingId listing, AuthorityId authority, Level level, Instant due, Instant at)
            implements DirectoryEvent {}

    /// Who is told.
    enum Level {
        /// Those who keep the listing.
        OWNER,
        /// The head of the authority.
        HEAD,
        SECRETARIAT
    }

    /// An authority proposed that a designation of its own begins, or ends: the secretariat decides.
    record DesignationProposed(ListingId listing, UUID proposal, PersonId by, Instant at) implements DirectoryEvent {}

    /// Somebody opened so many listings in an hour that more are not opened to them for now.
    record ReadingUnusual(PersonId reader, Instant at) implements DirectoryEvent {}

    record DesignationDecided(ListingId listing, UUID proposal, PersonId proposedBy, Instant at)
            implements DirectoryEvent {}
}

package org.comity.directory;

import java.time.Instant;
import org.comity.identity.AuthorityId;

/// What other modules may learn of the directory: that something happened, never what a channel says. Published in the
/// transaction in which it happens.
public sealed interface DirectoryEvent {

    ListingId listing();

    /// Items of a listing have new versions.
    record Changed(ListingId listing, Instant at) implements DirectoryEvent {}

    /// Somebody should say again that the listing is right; told once for each level after each attestation.
    ///
    /// @param due when it should be, or should have been, said
    record AttestationDue(ListingId listing, AuthorityId authority, Level level, Instant due)
            implements DirectoryEvent {}

    /// Who is told.
    enum Level {
        /// Those who keep the listing.
        OWNER,
        /// The head of the authority.
        HEAD,
        SECRETARIAT
    }
}

package org.comity.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;

/// What other modules may learn of a disclosure: that something happened, never what was written or shown.
/// Published in the transaction in which it happens.
///
/// @param reference as both sides name it
/// @param owner the authority whose details they are; empty where nobody keeps its entry
/// @param secretariat whether the secretariat stands in, or is told of an emergency
/// @param by who did it; empty where the node did
/// @param urgent whether it cannot wait for the morning
/// @param until when what is so now ends by itself; empty where nothing does
public record DisclosureEvent(
        What what,
        UUID disclosure,
        String reference,
        PersonId asker,
        Optional<AuthorityId> owner,
        boolean secretariat,
        Optional<PersonId> by,
        boolean urgent,
        Optional<Instant> until,
        Instant at) {

    public enum What {
        ASKED,
        /// The time of the authority is over: the secretariat decides too.
        OPEN_TO_DEPUTY,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        REVOKED,
        OVER,
        GLASS_BROKEN,
        GLASS_REVIEWED
    }
}

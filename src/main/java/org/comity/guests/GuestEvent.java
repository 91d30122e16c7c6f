package org.comity.guests;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;

/// What other modules hear of links for recipients without an account.
public sealed interface GuestEvent {

    /// Somebody typed five wrong codes: the link is ended. Listeners run in the transaction that ends it.
    ///
    /// @param giver who had given it
    /// @param onlyMembers nobody but those who work on the request may hear of it (TLP:RED)
    record Guessed(
            RequestId request,
            String reference,
            AuthorityId requesting,
            PersonId giver,
            boolean onlyMembers,
            Set<PersonId> members,
            Instant at)
            implements GuestEvent {

        public Guessed {
            members = Set.copyOf(members);
        }
    }
}

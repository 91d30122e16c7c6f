package org.comity.identity.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Passkey;
import org.comity.identity.Person;

/// Somebody a gatekeeper looks after.
///
/// @param suspendedAt since when they are nobody, if they are
/// @param cameIn whether they have ever used their one-time link
public record Ward(Person person, Optional<Instant> suspendedAt, boolean cameIn, List<Passkey> keys) {

    public Ward {
        keys = List.copyOf(keys);
    }

    public boolean suspended() {
        return suspendedAt.isPresent();
    }
}

package org.comity.identity.model;

import java.util.SortedSet;
import org.comity.identity.Role;

/// What a gatekeeper does to a person of the own authority.
public sealed interface PersonDeed {

    /// Whether the gatekeeper touches the own passkey for it. Suspending is quick: it only takes away.
    default boolean freshTouch() {
        return !(this instanceof Suspend);
    }

    record ChangeRoles(SortedSet<Role> roles) implements PersonDeed {}

    record Suspend() implements PersonDeed {}

    record Reinstate() implements PersonDeed {}

    /// @param key digest of the credential's id, in hexadecimal digits
    record RemoveKey(String key) implements PersonDeed {}
}

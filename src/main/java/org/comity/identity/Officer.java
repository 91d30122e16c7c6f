package org.comity.identity;

import java.util.Set;

/// A person acting for an authority, as they stand right now: read anew for every request, so that a suspension bites
/// at once.
public record Officer(OfficerId id, String name, Authority authority, Set<Role> roles) {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }
}

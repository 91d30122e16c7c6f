package org.comity.identity;

import java.util.Set;

/// A person acting for an authority, as they stand right now: read anew for every request, so that a suspension bites
/// at once. Their [Person] is the same person with everything they are.
public record Officer(PersonId id, String name, Authority authority, Set<Role> roles) {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }

    public Person person() {
        return Person.of(id, name, new Belonging.ToAuthority(authority), roles);
    }
}

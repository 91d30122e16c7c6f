package org.comity.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Somebody with a place on this node, as they stand right now: read anew for every request.
///
/// @param roles in the order they are declared; each fits where the person belongs; the secretariat and auditors have
///     no other
public record Person(PersonId id, String name, Belonging belonging, SortedSet<Role> roles) {

    /// @throws IllegalArgumentException when a role does not fit, or does not go with another
    public Person {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        for (var role : roles) {
            if (!role.fits(belonging)) {
                throw new IllegalArgumentException("Nobody of " + belonging.name() + " can be " + role);
            }
        }
        if (roles.contains(Role.AUDITOR) && !Collections.disjoint(roles, Role.SECRETARIAT)) {
            throw new IllegalArgumentException("Whoever audits the secretariat is not of it");
        }
    }

    public static Person of(PersonId id, String name, Belonging belonging, Collection<Role> roles) {
        return new Person(id, name, belonging, new TreeSet<>(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Of the secretariat, in whatever function.
    public boolean ofSecretariat() {
        return !Collections.disjoint(roles, Role.SECRETARIAT);
    }

    /// The person as one who acts for an authority; empty for everyone else, gatekeepers without another role too.
    public Optional<Officer> officer() {
        return belonging instanceof Belonging.ToAuthority(var authority) && (is(Role.OFFICER) || is(Role.APPROVER))
                ? Optional.of(new Officer(id, name, authority, roles))
                : Optional.empty();
    }

    /// The person as the one who answers for their authority, whatever else they are; empty for everyone else.
    public Optional<Officer> headOfAuthority() {
        return belonging instanceof Belonging.ToAuthority(var authority) && is(Role.HEAD)
                ? Optional.of(new Officer(id, name, authority, roles))
                : Optional.empty();
    }

    /// The authority the person looks after; empty for everyone who is no gatekeeper.
    public Optional<Authority> keepsGateOf() {
        return belonging instanceof Belonging.ToAuthority(var authority) && is(Role.GATEKEEPER)
                ? Optional.of(authority)
                : Optional.empty();
    }
}

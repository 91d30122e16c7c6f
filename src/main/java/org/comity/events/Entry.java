package org.comity.events;

import java.util.List;
import java.util.Set;
import org.comity.identity.Role;

/// Who may come, and how many.
///
/// @param approval whether an editor looks at each registration
/// @param capacity how many places there are; 0 for any number
/// @param roles one of which is asked for where the rule is [Rule#VETTED]
/// @param domains of addresses that count as professional, such as `justice.example`
public record Entry(Rule rule, boolean approval, int capacity, Set<Role> roles, List<String> domains) {

    public enum Rule {
        /// Everyone, with an account or by an address that is confirmed.
        OPEN,
        /// Everyone with an account, and addresses of the domains named.
        PROFESSIONAL,
        /// Those alone who have an account and one of the roles named.
        VETTED
    }

    /// @throws IllegalArgumentException for a negative number, and for roles without a rule or a rule without roles
    public Entry {
        roles = Set.copyOf(roles);
        domains = List.copyOf(domains);
        if (capacity < 0 || (rule == Rule.VETTED) == roles.isEmpty()) {
            throw new IllegalArgumentException("Roles are named where they are asked for");
        }
    }

    /// Whether an address may register without an account.
    public boolean takes(String address) {
        var domain = address.substring(address.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (rule) {
            case OPEN -> true;
            case PROFESSIONAL ->
                domains.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
            case VETTED -> false;
        };
    }

    /// Whether addresses can register at all.
    public boolean takesAddresses() {
        return rule == Rule.OPEN || (rule == Rule.PROFESSIONAL && !domains.isEmpty());
    }
}

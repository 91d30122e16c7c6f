package org.comity.statistics.usecase;

import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about figures.
public class StatisticsAccess {

    private final Access access;

    public StatisticsAccess(Access access) {
        this.access = access;
    }

    /// The authority whose own figures somebody may read; empty for everyone else.
    Optional<Authority> own(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                        && access.allows(
                                person,
                                Action.READ,
                                Matter.STATISTICS,
                                Circumstance.OWN_AUTHORITY,
                                Circumstance.NOT_RED)
                ? Optional.of(authority)
                : Optional.empty();
    }

    /// Whether somebody who reads the own figures reads those of requests under TLP:RED in full.
    boolean whole(Person person) {
        return access.allows(person, Action.READ, Matter.STATISTICS, Circumstance.OWN_AUTHORITY, Circumstance.RED);
    }

    /// Whether somebody may read what is released across authorities.
    boolean ofAll(Person person) {
        return access.allows(person, Action.LIST, Matter.STATISTICS);
    }
}

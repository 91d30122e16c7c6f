package org.comity.duty.usecase;

import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about rosters and drills.
public class DutyAccess {

    private final Access access;

    public DutyAccess(Access access) {
        this.access = access;
    }

    /// The person's own authority, where the policy lets them do this for it.
    Optional<Authority> own(Person person, Action action, Matter matter) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                        && access.allows(person, action, matter, Circumstance.OWN_AUTHORITY)
                ? Optional.of(authority)
                : Optional.empty();
    }

    /// Whether the policy lets them do this whoever it is about.
    boolean always(Person person, Action action, Matter matter) {
        return access.allows(person, action, matter);
    }
}

package org.comity.library.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about publications.
public class LibraryAccess {

    private final Access access;

    public LibraryAccess(Access access) {
        this.access = access;
    }

    /// Whether somebody keeps the library.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.PUBLICATION);
    }

    /// Whether somebody publishes in it, and withdraws.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.PUBLICATION);
    }
}

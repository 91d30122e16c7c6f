package org.comity.guides.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about guides.
public class GuideAccess {

    private final Access access;

    public GuideAccess(Access access) {
        this.access = access;
    }

    /// Whether somebody sees how guides stand, and writes in them.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.GUIDE);
    }

    /// Whether somebody publishes them, and confirms that they still hold.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.GUIDE);
    }
}

package org.comity.media.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about videos, podcasts and recordings.
public class MediaAccess {

    private final Access access;

    public MediaAccess(Access access) {
        this.access = access;
    }

    /// Whether somebody keeps them.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.MEDIA);
    }

    /// Whether somebody publishes them, and withdraws.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.MEDIA);
    }
}

package org.comity.cyberviolence.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about entries, and about what people outside told.
public class CyberviolenceAccess {

    private final Access access;

    public CyberviolenceAccess(Access access) {
        this.access = access;
    }

    /// Whether somebody writes entries.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.CYBERVIOLENCE);
    }

    /// Whether somebody publishes them, and withdraws.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.CYBERVIOLENCE);
    }

    /// Whether somebody reads what people told.
    public boolean reads(Person person) {
        return access.allows(person, Action.READ, Matter.TELLING);
    }

    /// Whether somebody decides what becomes of it.
    public boolean decides(Person person) {
        return access.allows(person, Action.DECIDE, Matter.TELLING);
    }
}

package org.comity.news.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about news.
public class NewsAccess {

    private final Access access;

    public NewsAccess(Access access) {
        this.access = access;
    }

    /// Whether somebody writes news, and sees drafts.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.NEWS);
    }

    /// Whether somebody publishes, corrects and withdraws.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.NEWS);
    }
}

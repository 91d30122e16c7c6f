package org.comity.disclosure.model;

import org.comity.identity.Action;

/// What happens to a disclosure, and what the policy calls it.
public enum Act {
    ASK(Action.START),
    BREAK_GLASS(Action.START),
    /// The time of the authority is over: the secretariat decides too.
    OPEN_TO_DEPUTY(Action.DECIDE),
    GRANT(Action.DECIDE),
    REFUSE(Action.DECIDE),
    WITHDRAW(Action.ACT),
    LAPSE(Action.ACT),
    REVOKE(Action.RECALL),
    END(Action.ACT),
    FIND_JUSTIFIED(Action.DECIDE),
    FIND_UNJUSTIFIED(Action.DECIDE),
    /// The details were on a page.
    VIEW(Action.READ);

    private final Action action;

    Act(Action action) {
        this.action = action;
    }

    public Action action() {
        return action;
    }

    public boolean finding() {
        return this == FIND_JUSTIFIED || this == FIND_UNJUSTIFIED;
    }
}

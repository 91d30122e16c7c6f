package org.comity.inbox.usecase;

import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;

/// Asks the policy about the board and what officers do with it. Whether a request can be read is asked of
/// the module of requests.
public class InboxAccess {

    private final Access access;

    public InboxAccess(Access access) {
        this.access = access;
    }

    boolean seesBoard(Officer officer) {
        return access.allows(officer.roles(), Action.LIST, Matter.BOARD, Set.of());
    }

    /// Saying who of one's own authority has a request in hand.
    boolean assigns(Officer officer) {
        return access.allows(officer.roles(), Action.CHANGE, Matter.ASSIGNMENT, Set.of(Circumstance.OWN_AUTHORITY));
    }

    boolean handsOver(Officer officer) {
        return access.allows(officer.roles(), Action.START, Matter.HANDOVER, Set.of(Circumstance.OWN_AUTHORITY));
    }

    /// @param action reading it or deciding on it
    boolean ofHandover(Action action, boolean own, Officer officer) {
        return own && access.allows(officer.roles(), action, Matter.HANDOVER, Set.of(Circumstance.OWN));
    }

    boolean seesTemplates(Officer officer) {
        return access.allows(officer.roles(), Action.LIST, Matter.TEXT_TEMPLATE, Set.of());
    }

    /// @param action reading or writing a text
    boolean ofTemplate(Action action, boolean own, Officer officer) {
        var holding = own ? Circumstance.OWN : Circumstance.OWN_AUTHORITY;
        return access.allows(officer.roles(), action, Matter.TEXT_TEMPLATE, Set.of(holding));
    }
}

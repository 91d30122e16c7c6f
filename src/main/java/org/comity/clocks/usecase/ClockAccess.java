package org.comity.clocks.usecase;

import java.util.Set;
import org.comity.clocks.ClockState;
import org.comity.clocks.model.CaseClock;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;

/// Asks the policy about clocks. Whether a request can be read is asked of the module of requests.
public class ClockAccess {

    private final Access access;

    public ClockAccess(Access access) {
        this.access = access;
    }

    boolean allows(Action action, Officer officer) {
        return access.allows(officer.roles(), action, Matter.CLOCK, Set.of());
    }

    /// Whether an officer who can read the request may note what happened outside this program: whoever owes it.
    boolean maySettle(CaseClock clock, Officer officer) {
        var kind = clock.kind();
        return !kind.settlements().isEmpty()
                && clock.state() != ClockState.ENDED
                && clock.of().authority(kind.owes()).equals(officer.authority().id())
                && access.allows(officer.roles(), Action.CHANGE, Matter.CLOCK, Set.of(Circumstance.OWN_AUTHORITY));
    }
}

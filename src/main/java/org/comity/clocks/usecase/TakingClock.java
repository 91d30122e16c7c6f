package org.comity.clocks.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.clocks.ClockId;
import org.comity.clocks.Settlement;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.Officer;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestHold;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes a clock into the hand of the officer who notes on it what happened outside this program.
///
/// The request is held first, the clock after it: an act on the request does the same, and the decision that is noted
/// changes the request as well. Taken the other way round, each of the two would wait for what the other holds.
public class TakingClock {

    private final ClockStore clocks;
    private final RequestHold requests;
    private final CaseCircles circles;
    private final ClockAccess access;

    public TakingClock(ClockStore clocks, RequestHold requests, CaseCircles circles, ClockAccess access) {
        this.clocks = clocks;
        this.requests = requests;
        this.circles = circles;
        this.access = access;
    }

    /// @return the clock, held until the transaction ends; empty for whoever does not owe it, where this cannot
    /// be noted on it, or where it ends with the decision on a request of this node
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseClock> take(ClockId id, Settlement how, Officer officer) {
        var request = clocks.requestOf(id);
        request.ifPresent(requests::hold);
        return request.flatMap(held -> clocks.findForChange(id))
                .filter(open -> open.kind().settlements().contains(how))
                .filter(open ->
                        !circles.readable(Set.of(open.of().request()), officer).isEmpty())
                .filter(open -> access.maySettle(open, officer))
                .filter(open -> clocks.waitingHere(Set.of(open.id())).isEmpty());
    }
}

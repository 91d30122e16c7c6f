package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Shown;
import org.comity.identity.TouchDemand;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.RequestStore;
import org.springframework.transaction.annotation.Transactional;

/// Asks an officer for the touch that approving, sending and releasing need, for exactly what would be done now.
public class AskingForTouch {

    /// What the officer must be shown, and the ceremony.
    public record Asked(Shown shown, TouchDemand demand) {}

    private final RequestStore requests;
    private final HoldStore holds;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public AskingForTouch(RequestStore requests, HoldStore holds, CaseAccess access, FreshTouch touch, Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// Empty for an act that needs no touch or is not this officer's to do now, for a request that is not theirs,
    /// and for recalling, which has a door of its own.
    @Transactional
    public Optional<Asked> ask(RequestId id, Officer officer, Act act) {
        return requests.find(id)
                .map(RequestStore.Stored::request)
                .filter(request -> act.freshTouch() && act != Act.RECALL && possible(request, officer, act))
                .flatMap(request -> shown(request, officer, act))
                .map(shown -> new Asked(shown, touch.ask(officer.person(), shown)));
    }

    private Optional<Shown> shown(Request request, Officer officer, Act act) {
        if (act != Act.RELEASE) {
            return Optional.of(SolemnAct.shown(request, act));
        }
        return holds.last(request.id())
                .filter(hold -> hold.against(officer, clock.instant()).isEmpty())
                .map(hold -> SolemnAct.release(request, hold));
    }

    /// The same for an act named by a program; empty as well for a name that is none.
    @Transactional
    public Optional<Asked> ask(RequestId id, Officer officer, String act) {
        return Arrays.stream(Act.values())
                .filter(known -> known.name().equals(act))
                .findFirst()
                .flatMap(known -> ask(id, officer, known));
    }

    private boolean possible(Request request, Officer officer, Act act) {
        return access.readableBy(request, officer)
                        .filter(side -> access.allows(act, request, side, officer))
                        .isPresent()
                && request.apply(new Deed.Plain(act), officer, clock.instant()) instanceof Transition.Moved;
    }
}

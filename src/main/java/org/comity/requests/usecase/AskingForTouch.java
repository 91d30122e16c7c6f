package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Shown;
import org.comity.identity.TouchDemand;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;

/// Asks an officer for the touch that approving, sending and releasing need, for exactly what would be done
/// now. For what would go out it is printed here, so that they touch for the very paper; that takes its
/// time.
public class AskingForTouch {

    /// What came of asking.
    public sealed interface Outcome {}

    /// What the officer must be shown, and the ceremony.
    public record Asked(Shown shown, TouchDemand demand) implements Outcome {}

    /// It cannot be done as things stand, so nobody is asked to touch for it.
    public record Refused(Reason reason) implements Outcome {}

    /// The act needs no touch or is not this officer's to do now, or the request is not theirs.
    public record Nothing() implements Outcome {}

    private final RequestStore requests;
    private final HoldStore holds;
    private final CaseAccess access;
    private final CheckingRoute route;
    private final PrintingRequest printing;
    private final SealingDocument sealing;
    private final FreshTouch touch;
    private final Clock clock;

    public AskingForTouch(
            RequestStore requests,
            HoldStore holds,
            CaseAccess access,
            CheckingRoute route,
            PrintingRequest printing,
            SealingDocument sealing,
            FreshTouch touch,
            Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.access = access;
        this.route = route;
        this.printing = printing;
        this.sealing = sealing;
        this.touch = touch;
        this.clock = clock;
    }

    /// Recalling has a door of its own.
    public Outcome ask(RequestId id, Officer officer, Act act) {
        var stored = requests.find(id)
                .filter(found -> act.freshTouch() && act != Act.RECALL && allowed(found.request(), officer, act))
                .orElse(null);
        if (stored == null
                || !(stored.request().apply(new Deed.Plain(act), officer, clock.instant())
                        instanceof Transition.Moved(var moved, var edge))) {
            return new Nothing();
        }
        return switch (act) {
            case SEND -> goingOut(stored, moved, officer, outgoing -> SolemnAct.send(stored.request(), outgoing));
            case RELEASE ->
                holds.last(id)
                        .filter(hold -> hold.against(officer, clock.instant()).isEmpty())
                        .map(hold -> goingOut(
                                stored,
                                moved,
                                officer,
                                outgoing -> SolemnAct.release(stored.request(), hold, outgoing)))
                        .orElseGet(Nothing::new);
            default -> asked(officer, SolemnAct.shown(stored.request(), act));
        };
    }

    /// The same for an act named by a program; nothing as well for a name that is none.
    public Outcome ask(RequestId id, Officer officer, String act) {
        return Arrays.stream(Act.values())
                .filter(known -> known.name().equals(act))
                .findFirst()
                .map(known -> ask(id, officer, known))
                .orElseGet(Nothing::new);
    }

    private Outcome goingOut(Stored stored, Request sent, Officer officer, Function<Outgoing, Shown> shown) {
        var against = route.against(stored.request());
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        return sealing.possible(sent.requesting())
                ? asked(officer, shown.apply(printing.print(stored, sent)))
                : new Refused(new Reason.NoSeal());
    }

    private Outcome asked(Officer officer, Shown shown) {
        return new Asked(shown, touch.ask(officer.person(), shown));
    }

    private boolean allowed(Request request, Officer officer, Act act) {
        return access.readableBy(request, officer)
                .filter(side -> access.allows(act, request, side, officer))
                .isPresent();
    }
}

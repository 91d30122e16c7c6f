package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.proof.TouchProof;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.store.PaceStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vocabulary.Sha256;

/// Sends an approved request to the 24/7 point of the requested Party.
///
/// Refused when an element of Article 29(2) is missing, no second officer has approved, the State names the
/// addressee no longer, it has no seal or a limit is met. What was printed when the touch was asked for is
/// sealed first (`PrintingRequest`); then one transaction keeps it, moves the request, writes the record
/// and fills the outbox: all of it or nothing. Where something is unusual nothing of that is done, and the
/// request waits for a second look: see `ReleasingRequest`. Sending twice is harmless.
public class SendingRequest {

    private final RequestStore requests;
    private final GoingOut goingOut;
    private final DispatchingRequest dispatching;
    private final CheckingRoute route;
    private final PaceStore pace;
    private final KeepingPace keepingPace;
    private final NoticingCautions noticing;
    private final HoldingRequest holding;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public SendingRequest(
            RequestStore requests,
            GoingOut goingOut,
            DispatchingRequest dispatching,
            CheckingRoute route,
            PaceStore pace,
            KeepingPace keepingPace,
            NoticingCautions noticing,
            HoldingRequest holding,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        this.requests = requests;
        this.goingOut = goingOut;
        this.dispatching = dispatching;
        this.route = route;
        this.pace = pace;
        this.keepingPace = keepingPace;
        this.noticing = noticing;
        this.holding = holding;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    public ActOutcome send(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var stored = requests.find(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer).orElse(null);
        if (stored == null || side == null) {
            return new ActOutcome.NotFound();
        }
        var seen = stored.request();
        return switch (seen.apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged same
            when !access.allows(Act.SEND, seen, side, officer) ->
                new ActOutcome.Refused(new Reason.RoleLacking(Act.SEND));
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!access.allows(Act.SEND, seen, side, officer)) {
                    yield new ActOutcome.Refused(new Reason.RoleLacking(Act.SEND));
                }
                var against = route.against(seen);
                if (against.isPresent()) {
                    yield new ActOutcome.Refused(against.get());
                }
                if (answer.isEmpty()) {
                    yield new ActOutcome.Refused(
                            tooMany(sent, officer).orElse(new Reason.Untouched(TouchOutcome.Reason.MISSING)));
                }
                yield goingOut.seal(stored, sent, printed -> commit(stored.request(), officer, printed, answer));
            }
        };
    }

    /// What was shown was printed from what was seen; should anything have changed meanwhile, nothing is sent.
    ///
    /// @param printed empty when nothing is kept that can go out: the officer is shown it anew, unless it went out
    private ActOutcome commit(Request seen, Officer officer, Optional<Printed> printed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(seen.id()).orElseThrow();
        return switch (stored.request().apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!SolemnAct.sameWords(stored.request(), seen)) {
                    yield new ActOutcome.Refused(
                            new Reason.NotNow(stored.request().status(), Act.SEND));
                }
                var tooMany = tooMany(sent, officer);
                if (tooMany.isPresent()) {
                    yield new ActOutcome.Refused(tooMany.get());
                }
                yield touched(sent, stored, officer, printed, answer);
            }
        };
    }

    private ActOutcome touched(
            Request sent, Stored stored, Officer officer, Optional<Printed> printed, Optional<TouchAnswer> answer) {
        // Without a paper this is what nobody was asked to touch for.
        var shown = printed.map(paper -> SolemnAct.send(stored.request(), paper.outgoing()))
                .orElseGet(() -> SolemnAct.shown(stored.request(), Act.SEND));
        var touched = touch.proveAs(SolemnAct.by(Act.SEND, officer), officer.person(), shown, answer);
        return goingOut.touched(
                touched, sent, printed, (paper, proof) -> sendOrHold(sent, stored, officer, paper, proof));
    }

    private Optional<Reason> tooMany(Request sent, Officer officer) {
        return keepingPace.again(Act.SEND, officer, sent.requested()).map(Reason.TooMany::new);
    }

    private Request sendOrHold(
            Request sent, Stored stored, Officer officer, Printed printed, Map<String, String> touched) {
        if (sent.exercise()) {
            dispatching.dispatch(sent, stored, Act.SEND, officer, printed, touched);
            return sent;
        }
        var key = Optional.ofNullable(touched.get(TouchProof.CREDENTIAL)).map(Sha256::ofHex);
        var cautions = noticing.of(sent, officer, key, sent.changedAt());
        var sending = pace.sent(sent, officer.id(), key, sent.changedAt());
        if (!cautions.isEmpty()) {
            return holding.hold(stored, sent, officer, sending, cautions, touched);
        }
        pace.dispatched(sending);
        dispatching.dispatch(sent, stored, Act.SEND, officer, printed, touched);
        return sent;
    }
}

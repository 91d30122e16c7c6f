package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.PaceStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;

/// Lets a held request go out after a second look, by somebody who neither sent it nor wrote a word of it.
///
/// As with sending, what was printed when the touch was asked for is sealed first, and one transaction does the rest.
/// What was held cannot be changed, so what goes out says what the sender touched for; its date is that of the release.
public class ReleasingRequest {

    private final RequestStore requests;
    private final HoldStore holds;
    private final GoingOut goingOut;
    private final DispatchingRequest dispatching;
    private final CheckingRoute route;
    private final PaceStore pace;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public ReleasingRequest(
            RequestStore requests,
            HoldStore holds,
            GoingOut goingOut,
            DispatchingRequest dispatching,
            CheckingRoute route,
            PaceStore pace,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.goingOut = goingOut;
        this.dispatching = dispatching;
        this.route = route;
        this.pace = pace;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    public ActOutcome release(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var stored = requests.find(id).orElse(null);
        if (stored == null || access.readableBy(stored.request(), officer).isEmpty()) {
            return new ActOutcome.NotFound();
        }
        return switch (judge(stored.request(), officer)) {
            case Judged.No(var reason) -> new ActOutcome.Refused(reason);
            case Judged.Yes(var sent, var hold) -> {
                var against = route.against(stored.request());
                if (against.isPresent()) {
                    yield new ActOutcome.Refused(against.get());
                }
                yield answer.isEmpty()
                        ? new ActOutcome.Refused(new Reason.Untouched(TouchOutcome.Reason.MISSING))
                        : goingOut.seal(stored, sent, printed -> commit(stored.request(), officer, printed, answer));
            }
        };
    }

    /// Whether an officer may release a request now.
    private sealed interface Judged {
        record Yes(Request sent, Hold hold) implements Judged {}

        record No(Reason reason) implements Judged {}
    }

    private Judged judge(Request request, Officer officer) {
        var now = clock.instant();
        return switch (request.apply(new Deed.Plain(Act.RELEASE), officer, now)) {
            case Transition.Refused(var reason) -> new Judged.No(reason);
            case Transition.Unchanged same -> new Judged.No(new Reason.NotNow(request.status(), Act.RELEASE));
            case Transition.Moved(var sent, var edge) -> {
                var hold = holds.last(request.id()).orElseThrow();
                var against = access.readableBy(request, officer)
                                .filter(side -> access.allows(Act.RELEASE, request, side, officer))
                                .isPresent()
                        ? hold.against(officer, now)
                        : Optional.<Reason>of(new Reason.RoleLacking(Act.RELEASE));
                yield against.<Judged>map(Judged.No::new).orElseGet(() -> new Judged.Yes(sent, hold));
            }
        };
    }

    /// What was printed is what goes out: should somebody have been faster, nothing does.
    ///
    /// @param printed empty when nothing is kept that can go out: the officer is shown it anew
    private ActOutcome commit(Request seen, Officer officer, Optional<Printed> printed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(seen.id()).orElseThrow();
        return switch (judge(stored.request(), officer)) {
            case Judged.No(var reason) -> new ActOutcome.Refused(reason);
            case Judged.Yes(var sent, var hold)
            when !SolemnAct.sameWords(sent, seen) ->
                new ActOutcome.Refused(new Reason.NotNow(stored.request().status(), Act.RELEASE));
            case Judged.Yes(var sent, var hold) -> touched(sent, hold, stored, officer, printed, answer);
        };
    }

    private ActOutcome touched(
            Request sent,
            Hold hold,
            Stored stored,
            Officer officer,
            Optional<Printed> printed,
            Optional<TouchAnswer> answer) {
        // Without a paper this is what nobody was asked to touch for.
        var shown = printed.map(paper -> SolemnAct.release(stored.request(), hold, paper.outgoing()))
                .orElseGet(() -> SolemnAct.shown(stored.request(), Act.RELEASE));
        return goingOut.touched(touch.prove(officer.person(), shown, answer), sent, printed, (paper, proof) -> {
            pace.dispatched(hold.sending());
            dispatching.dispatch(sent, stored, Act.RELEASE, officer, paper, proof);
            return sent;
        });
    }
}

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
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a held request go out after a second look, by somebody who neither sent it nor wrote a word of it.
///
/// As with sending, the document is printed and sealed first, and one transaction does the rest. What was
/// held cannot be changed, so what goes out is what the sender touched for.
public class ReleasingRequest {

    private final RequestStore requests;
    private final HoldStore holds;
    private final DispatchingRequest dispatching;
    private final ChoosingAddressee addressees;
    private final OpenMeasures measures;
    private final PaceStore pace;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ReleasingRequest(
            RequestStore requests,
            HoldStore holds,
            DispatchingRequest dispatching,
            ChoosingAddressee addressees,
            OpenMeasures measures,
            PaceStore pace,
            CaseAccess access,
            FreshTouch touch,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.dispatching = dispatching;
        this.addressees = addressees;
        this.measures = measures;
        this.pace = pace;
        this.access = access;
        this.touch = touch;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ActOutcome release(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var seen = requests.find(id).map(Stored::request).orElse(null);
        if (seen == null || access.readableBy(seen, officer).isEmpty()) {
            return new ActOutcome.NotFound();
        }
        return switch (judge(seen, officer)) {
            case Judged.No(var reason) -> new ActOutcome.Refused(reason);
            case Judged.Yes(var sent, var hold)
            when !addressees.stillNamed(sent) -> new ActOutcome.Refused(new Reason.AddresseeNotNamed());
            case Judged.Yes(var sent, var hold)
            when measures.against(seen).isPresent() ->
                new ActOutcome.Refused(measures.against(seen).orElseThrow());
            case Judged.Yes(var sent, var hold)
            when answer.isEmpty() -> new ActOutcome.Refused(new Reason.Untouched(TouchOutcome.Reason.MISSING));
            case Judged.Yes(var sent, var hold) -> {
                var printed = dispatching.print(sent);
                yield transaction.execute(status -> commit(id, officer, sent, printed, answer));
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
    private ActOutcome commit(
            RequestId id, Officer officer, Request printedFrom, Printed printed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(id).orElseThrow();
        return switch (judge(stored.request(), officer)) {
            case Judged.No(var reason) -> new ActOutcome.Refused(reason);
            case Judged.Yes(var sent, var hold)
            when !SolemnAct.sameWords(sent, printedFrom) ->
                new ActOutcome.Refused(new Reason.NotNow(stored.request().status(), Act.RELEASE));
            case Judged.Yes(var sent, var hold) ->
                switch (touch.prove(officer.person(), SolemnAct.release(stored.request(), hold), answer)) {
                    case TouchOutcome.Refused(var why) -> new ActOutcome.Refused(new Reason.Untouched(why));
                    case TouchOutcome.Proven(var touched) -> {
                        pace.dispatched(hold.sending());
                        dispatching.dispatch(sent, stored, Act.RELEASE, officer, printed, touched);
                        yield new ActOutcome.Done(sent);
                    }
                };
        };
    }
}

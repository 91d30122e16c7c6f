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
import org.comity.requests.store.PaceStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends an approved request to the 24/7 point of the requested Party.
///
/// Refused when an element of Article 29(2) is missing, no second officer has approved, the State names the
/// addressee no longer or a limit is met. The document is printed and sealed first; then one transaction seals it,
/// moves the request, writes the record and fills the outbox: all of it or nothing. Where something is
/// unusual nothing of that is done, and the request waits for a second look: see `ReleasingRequest`.
/// Sending twice is harmless.
public class SendingRequest {

    private final RequestStore requests;
    private final DispatchingRequest dispatching;
    private final ChoosingAddressee addressees;
    private final OpenMeasures measures;
    private final PaceStore pace;
    private final KeepingPace keepingPace;
    private final NoticingCautions noticing;
    private final HoldingRequest holding;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SendingRequest(
            RequestStore requests,
            DispatchingRequest dispatching,
            ChoosingAddressee addressees,
            OpenMeasures measures,
            PaceStore pace,
            KeepingPace keepingPace,
            NoticingCautions noticing,
            HoldingRequest holding,
            CaseAccess access,
            FreshTouch touch,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.dispatching = dispatching;
        this.addressees = addressees;
        this.measures = measures;
        this.pace = pace;
        this.keepingPace = keepingPace;
        this.noticing = noticing;
        this.holding = holding;
        this.access = access;
        this.touch = touch;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ActOutcome send(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var seen = requests.find(id).map(Stored::request).orElse(null);
        var side = seen == null ? null : access.readableBy(seen, officer).orElse(null);
        if (seen == null || side == null) {
            return new ActOutcome.NotFound();
        }
        return switch (seen.apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged same
            when !access.allows(Act.SEND, seen, side, officer) ->
                new ActOutcome.Refused(new Transition.Reason.RoleLacking(Act.SEND));
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!access.allows(Act.SEND, seen, side, officer)) {
                    yield new ActOutcome.Refused(new Transition.Reason.RoleLacking(Act.SEND));
                }
                var against = measures.against(seen);
                if (against.isPresent()) {
                    yield new ActOutcome.Refused(against.get());
                }
                if (!addressees.stillNamed(sent)) {
                    yield new ActOutcome.Refused(new Transition.Reason.AddresseeNotNamed());
                }
                if (answer.isEmpty()) {
                    yield new ActOutcome.Refused(tooMany(sent, officer)
                            .orElse(new Transition.Reason.Untouched(TouchOutcome.Reason.MISSING)));
                }
                var printed = dispatching.print(sent);
                yield transaction.execute(status -> commit(seen, officer, printed, answer));
            }
        };
    }

    /// The document was printed from what was seen; should anything have changed meanwhile, nothing is sent.
    private ActOutcome commit(Request seen, Officer officer, Printed printed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(seen.id()).orElseThrow();
        return switch (stored.request().apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!SolemnAct.sameWords(stored.request(), seen)) {
                    yield new ActOutcome.Refused(
                            new Transition.Reason.NotNow(stored.request().status(), Act.SEND));
                }
                var tooMany = tooMany(sent, officer);
                if (tooMany.isPresent()) {
                    yield new ActOutcome.Refused(tooMany.get());
                }
                yield switch (touch.proveAs(
                        SolemnAct.by(Act.SEND, officer),
                        officer.person(),
                        SolemnAct.shown(stored.request(), Act.SEND),
                        answer)) {
                    case TouchOutcome.Refused(var why) -> new ActOutcome.Refused(new Transition.Reason.Untouched(why));
                    case TouchOutcome.Proven(var touched) ->
                        new ActOutcome.Done(sendOrHold(sent, stored, officer, printed, touched));
                };
            }
        };
    }

    private Optional<Transition.Reason> tooMany(Request sent, Officer officer) {
        return keepingPace.again(Act.SEND, officer, sent.requested()).map(Transition.Reason.TooMany::new);
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

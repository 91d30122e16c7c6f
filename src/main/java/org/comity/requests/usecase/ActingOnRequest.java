package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.comity.requests.store.AnswerStore;
import org.comity.requests.store.RequestStore;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what an officer decides about a request: submitting, approving, acknowledging, asking,
/// answering, confirming, executing, refusing, postponing, agreeing on conditions, withdrawing. The
/// lifecycle table says who may do what and when; sending has a use case of its own.
public class ActingOnRequest {

    private final RequestStore requests;
    private final AnswerStore answers;
    private final Reservations reservations;
    private final OpenMeasures measures;
    private final Chronicle chronicle;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public ActingOnRequest(
            RequestStore requests,
            AnswerStore answers,
            Reservations reservations,
            OpenMeasures measures,
            Chronicle chronicle,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.reservations = reservations;
        this.measures = measures;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    @Transactional
    public ActOutcome act(RequestId id, Officer officer, Deed deed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer).orElse(null);
        if (stored == null || side == null) {
            return new ActOutcome.NotFound();
        }
        var request = reservations.knownTo(stored.request());
        return switch (request.apply(deed, officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged same
            when !access.allows(deed.act(), request, side, officer) ->
                new ActOutcome.Refused(new Reason.RoleLacking(deed.act()));
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved moved
            when !access.allows(deed.act(), request, side, officer) ->
                new ActOutcome.Refused(new Reason.RoleLacking(deed.act()));
            case Transition.Moved moved
            when deed.act() == Act.APPROVE && measures.against(request).isPresent() ->
                new ActOutcome.Refused(measures.against(request).orElseThrow());
            case Transition.Moved(var moved, var edge) ->
                switch (touched(stored.request(), deed.act(), officer, answer)) {
                    case TouchOutcome.Refused(var why) -> new ActOutcome.Refused(new Reason.Untouched(why));
                    case TouchOutcome.Proven(var proof) -> {
                        requests.save(moved);
                        if (deed instanceof Deed.RecordingReceipt receipt) {
                            answers.await(id, receipt.until());
                        }
                        chronicle.write(moved, stored.caseKey(), edge.act(), side, officer, details(deed), proof);
                        yield new ActOutcome.Done(moved);
                    }
                };
        };
    }

    private TouchOutcome touched(Request request, Act act, Officer officer, Optional<TouchAnswer> answer) {
        return act.freshTouch()
                ? touch.proveAs(SolemnAct.by(act, officer), officer.person(), SolemnAct.shown(request, act), answer)
                : new TouchOutcome.Proven(Map.of());
    }

    /// What of a deed is kept with its step.
    static Map<String, String> details(Deed deed) {
        var details = new TreeMap<String, String>();
        switch (deed) {
            case Deed.Plain plain -> {}
            case Deed.Saying saying -> put(details, "text", saying.text());
            case Deed.Confirming confirming -> {
                details.put("from", confirming.from().toString());
                details.put("until", confirming.until().toString());
                put(details, "text", confirming.note());
            }
            case Deed.Refusing refusing -> {
                details.put("ground", refusing.ground().name());
                put(details, "text", refusing.reasons());
            }
            case Deed.Extending extending -> {
                details.put("until", extending.until().toString());
                put(details, "text", extending.note());
            }
            case Deed.RecordingAssistance recording -> {
                details.put("sentOn", recording.sentOn().toString());
                put(details, "reference", recording.reference());
            }
            case Deed.Proposing proposing -> {
                tick(details, "confidential", proposing.confidential());
                tick(details, "noOtherUse", proposing.noOtherUse());
                put(details, "text", proposing.terms());
            }
            case Deed.Postponing postponing -> {
                if (postponing.until() != null) {
                    details.put("until", postponing.until().toString());
                }
                put(details, "text", postponing.reasons());
            }
            case Deed.Forwarding forwarding -> {
                put(details, "to", forwarding.to());
                put(details, "text", forwarding.note());
            }
            case Deed.RecordingReceipt receipt -> {
                details.put("on", receipt.on().toString());
                details.put("until", receipt.until().toString());
                put(details, "text", receipt.note());
            }
            case Deed.Recording recording -> {
                details.put("on", recording.on().toString());
                put(details, "text", recording.text());
            }
        }
        return details;
    }

    private static void tick(Map<String, String> details, String name, boolean ticked) {
        if (ticked) {
            details.put(name, "yes");
        }
    }

    private static void put(Map<String, String> details, String name, Sensitive<String> text) {
        if (!text.reveal().isBlank()) {
            details.put(name, text.reveal());
        }
    }
}

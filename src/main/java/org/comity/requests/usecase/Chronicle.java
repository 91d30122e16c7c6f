package org.comity.requests.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Officer;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.requests.store.StepStore;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what happened, in the transaction in which it happens: the step both sides see, the entry in the
/// record, and the event for other modules. No act without its entry.
public class Chronicle {

    private final StepStore steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ClosingCases closing;
    private final Clock clock;

    public Chronicle(
            StepStore steps, AuditTrail audit, ApplicationEventPublisher events, ClosingCases closing, Clock clock) {
        this.steps = steps;
        this.audit = audit;
        this.events = events;
        this.closing = closing;
        this.clock = clock;
    }

    /// @param officer who did it; null when the node did
    /// @param details words and days of the deed; sealed
    /// @param proof digests and names that go into the record beside the usual ones
    public void write(
            Request request,
            CaseKeyId caseKey,
            Act act,
            Side side,
            @Nullable Officer officer,
            Map<String, String> details,
            Map<String, String> proof) {
        var said = new HashMap<>(details);
        if (officer != null) {
            said.put("officer", officer.name());
        }
        var number = steps.nextNumber(request.id());
        var entry = audit.append(entry(request, act, officer, number, said, proof));
        var step = new Step(number, act, side, clock.instant(), Sensitive.of(said), entry.value());
        steps.add(request.id(), caseKey, step);
        closing.closeIfEnded(request, caseKey);
        events.publishEvent(new RequestEvent.Moved(
                request.id(),
                act,
                request.requesting().id(),
                request.requested().id(),
                step.at()));
    }

    private static AuditEntry entry(
            Request request,
            Act act,
            @Nullable Officer officer,
            int number,
            Map<String, String> said,
            Map<String, String> proof) {
        var entry = AuditEntry.of(
                        "request." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("reference", request.reference())
                .with("requesting", request.requesting().country().code())
                .with("requested", request.requested().country().code())
                .with("step", Integer.toString(number))
                .with("content.sha256", CanonicalContent.hash(request.content()).hex())
                .with("details.sha256", Sha256.of(CanonicalContent.bytes(said)).hex());
        if (officer != null) {
            entry = entry.with("authority", officer.authority().name())
                    .with("officer", officer.id().toString());
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return entry;
    }
}

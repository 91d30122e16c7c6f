package org.comity.requests.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.proof.Statement;
import org.comity.identity.Officer;
import org.comity.requests.Rehearsed;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.requests.store.MemberStore;
import org.comity.requests.store.StepStore;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what happened, in the transaction in which it happens: the step both sides see, the entry in the
/// record, and the event for other modules. No act without its entry. Whoever acts works on the request. Of an
/// exercise the record says that it is one, and other modules hear of it by an event of its own. Of what was answered
/// elsewhere and written down the record says that it is a report.
public class Chronicle {

    private final StepStore steps;
    private final MemberStore members;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ClosingCases closing;
    private final Clock clock;

    public Chronicle(
            StepStore steps,
            MemberStore members,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ClosingCases closing,
            Clock clock) {
        this.steps = steps;
        this.members = members;
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
            said.put(Step.PERSON, officer.id().toString());
            if (act != Act.RECALL) {
                members.add(request.id(), officer.id(), officer.id(), clock.instant());
            }
        }
        var number = steps.nextNumber(request.id());
        var entry = audit.append(entry(request, act, officer, number, said, proof));
        var step = new Step(number, act, side, clock.instant(), Sensitive.of(said), entry.value());
        steps.add(request.id(), caseKey, step);
        if (act.changesReaders()) {
            changed(request, false);
            return;
        }
        if (request.exercise()) {
            events.publishEvent(new Rehearsed(request.id(), act, step.at()));
            return;
        }
        closing.closeIfEnded(request, caseKey);
        events.publishEvent(new RequestEvent.Moved(
                request.id(),
                act,
                request.requesting().id(),
                request.requested().id(),
                step.at()));
        events.publishEvent(happened(request, act, officer, said, step.at()));
        events.publishEvent(Told.inFigures(request, act, said, step.at()));
        if (!step.words().isEmpty()) {
            events.publishEvent(new RequestEvent.Written(request.id(), step.entry(), step.at()));
        }
    }

    /// Tells those who keep a projection that something is different which is no step: its draft, who works on it.
    ///
    /// @param said whether it says something else than before
    void changed(Request request, boolean said) {
        if (!request.exercise()) {
            events.publishEvent(
                    new RequestEvent.Changed(request.id(), said, request.handling() == Handling.RED, clock.instant()));
        }
    }

    private static RequestEvent.Happened happened(
            Request request, Act act, @Nullable Officer officer, Map<String, String> said, Instant at) {
        var clock = request.clock();
        var urgency = request.content().value(Field.URGENCY);
        return new RequestEvent.Happened(
                request.id(),
                request.reference(),
                Told.happening(act, request.status()),
                request.requesting().id(),
                request.requested().id(),
                request.emergency() || (!urgency.isEmpty() && !urgency.equals("ordinary")),
                clock == null || clock.openEnded()
                        ? null
                        : new RequestEvent.Clock(clock.from(), clock.until(), clock.zone()),
                counted(request, act, officer, said),
                officer == null ? null : officer.id(),
                request.writers(),
                request.handling() == Handling.RED,
                request.members(),
                Report.in(said).isPresent(),
                at);
    }

    private static RequestEvent.Counted counted(
            Request request, Act act, @Nullable Officer officer, Map<String, String> said) {
        var ground = said.getOrDefault("ground", "");
        var until = act == Act.RECORD_RECEIPT ? said.get("until") : null;
        return new RequestEvent.Counted(
                request.measure(),
                request.requested().zone(),
                !ground.isEmpty() && RefusalGround.valueOf(ground).leadsToProsecution(),
                act == Act.RECORD_PART,
                until == null ? null : LocalDate.parse(until),
                // What an officer writes is the other side's word, and may name something that is not here.
                act == Act.RECORD_ASSISTANCE && officer == null ? said.get("reference") : null);
    }

    private static AuditEntry entry(
            Request request,
            Act act,
            @Nullable Officer officer,
            int number,
            Map<String, String> said,
            Map<String, String> proof) {
        // What was merely reported never bears the name of an act of the other side.
        var reported = Report.in(said);
        var entry = AuditEntry.of((request.exercise() ? Statement.EXERCISE : "request.")
                        + (reported.isPresent() ? "reported-" : "")
                        + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("reference", request.reference())
                .with("requesting", request.requesting().country().code())
                .with("requested", request.requested().country().code())
                .with("measure", request.measure().written())
                .with("handling", request.handling().label())
                .with("step", Integer.toString(number))
                .with("content.sha256", CanonicalContent.hash(request).hex())
                .with("details.sha256", Sha256.of(CanonicalContent.bytes(said)).hex());
        if (officer != null) {
            entry = entry.with("authority", officer.authority().name())
                    .with("officer", officer.id().toString());
        }
        if (reported.isPresent()) {
            entry = entry.with("channel", reported.get().channel().name().toLowerCase(Locale.ROOT));
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return entry;
    }
}

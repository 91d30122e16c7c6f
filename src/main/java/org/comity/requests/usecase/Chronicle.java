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
import org.comity.requests.Happening;
import org.comity.requests.Rehearsed;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
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
/// exercise the record says that it is one, and other modules hear of it by an event of its own.
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
            if (act != Act.RECALL) {
                members.add(request.id(), officer.id(), officer.id(), clock.instant());
            }
        }
        var number = steps.nextNumber(request.id());
        var entry = audit.append(entry(request, act, officer, number, said, proof));
        var step = new Step(number, act, side, clock.instant(), Sensitive.of(said), entry.value());
        steps.add(request.id(), caseKey, step);
        if (act.changesReaders()) {
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
    }

    private static RequestEvent.Happened happened(
            Request request, Act act, @Nullable Officer officer, Map<String, String> said, Instant at) {
        var clock = request.clock();
        var urgency = request.content().value(Field.URGENCY);
        return new RequestEvent.Happened(
                request.id(),
                request.reference(),
                happening(act, request.status()),
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

    /// @param to where the act led
    private static Happening happening(Act act, Status to) {
        return switch (act) {
            case START -> Happening.STARTED;
            case SUBMIT -> Happening.SUBMITTED;
            case RETURN -> Happening.RETURNED;
            case APPROVE -> Happening.APPROVED;
            case SEND, RELEASE -> Happening.SENT;
            case HOLD -> Happening.HELD;
            case DELIVER -> Happening.ARRIVED;
            case ACKNOWLEDGE -> Happening.ACKNOWLEDGED;
            case ASK -> Happening.ASKED;
            case ANSWER -> Happening.ANSWERED;
            case WARN -> Happening.WARNED;
            case GO_ON -> to == Status.INFORMATION_RELEASED ? Happening.INFORMATION_RELEASED : Happening.WENT_ON;
            case CONFIRM -> Happening.CONFIRMED;
            case REFUSE -> Happening.REFUSED;
            case ASK_EXTENSION -> Happening.EXTENSION_ASKED;
            case EXTEND -> Happening.EXTENDED;
            case DECLINE_EXTENSION -> Happening.EXTENSION_DECLINED;
            case RECORD_ASSISTANCE -> Happening.ASSISTANCE_RECORDED;
            case RECALL -> Happening.RECALLED;
            case WITHDRAW -> to == Status.WITHDRAWN ? Happening.RECALLED : Happening.DROPPED;
            case LAPSE -> Happening.LAPSED;
            case BEGIN -> Happening.BEGUN;
            case PROPOSE_CONDITIONS -> Happening.CONDITIONS_PROPOSED;
            case ACCEPT_CONDITIONS ->
                to == Status.INFORMATION_RELEASED ? Happening.TERMS_ACCEPTED : Happening.CONDITIONS_ACCEPTED;
            case DECLINE_CONDITIONS ->
                to == Status.CANNOT_COMPLY ? Happening.TERMS_DECLINED : Happening.CONDITIONS_DECLINED;
            case POSTPONE -> Happening.POSTPONED;
            case RESUME -> Happening.RESUMED;
            case EXECUTE_IN_PART -> Happening.EXECUTED_IN_PART;
            case EXECUTE -> Happening.EXECUTED;
            case TELL_DELAY -> Happening.DELAY_TOLD;
            case CANNOT -> Happening.NOT_POSSIBLE;
            case FORWARD -> Happening.FORWARDED;
            case RECORD_RECEIPT -> Happening.RECEIPT_RECORDED;
            case RECORD_ANSWER, RECORD_PART -> Happening.ANSWER_RECORDED;
            case RECORD_NON_COOPERATION -> Happening.NON_COOPERATION_RECORDED;
            case EXPIRE -> Happening.EXPIRED;
            case CLOSE -> Happening.CLOSED;
            case TAKE, ADD_MEMBER, REMOVE_MEMBER, RAISE ->
                throw new IllegalStateException("Who reads a request is told to nobody else");
        };
    }

    private static AuditEntry entry(
            Request request,
            Act act,
            @Nullable Officer officer,
            int number,
            Map<String, String> said,
            Map<String, String> proof) {
        var entry = AuditEntry.of((request.exercise() ? Statement.EXERCISE : "request.")
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
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return entry;
    }
}

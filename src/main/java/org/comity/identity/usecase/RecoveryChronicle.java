package org.comity.identity.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.IdentityEvent.RecoveryMoved;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.Recovery.Voice;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryEdge;
import org.comity.identity.model.RecoveryHand;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.store.RecoverySteps;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what happened to a recovery, in the transaction in which it happens: the step people see, the entry in
/// the record, and the word to other modules. Names and reasons stay out of the record; their digest does not.
public class RecoveryChronicle {

    private final RecoverySteps steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    public RecoveryChronicle(RecoverySteps steps, AuditTrail audit, ApplicationEventPublisher events) {
        this.steps = steps;
        this.audit = audit;
        this.events = events;
    }

    /// The first word of a recovery.
    void begun(Recovery recovery) {
        write(recovery, RecoveryAct.ASK, RecoveryHand.ASKER, null, Map.of());
    }

    /// What the node did.
    void write(Recovery recovery, RecoveryEdge edge) {
        write(recovery, edge.act(), edge.by(), null, Map.of());
    }

    /// @param proof the touch of whoever did it
    void write(Recovery recovery, RecoveryEdge edge, Person by, Map<String, String> proof) {
        write(recovery, edge.act(), edge.by(), by, proof);
    }

    private void write(
            Recovery recovery, RecoveryAct act, RecoveryHand hand, @Nullable Person by, Map<String, String> proof) {
        var said = entry(recovery, act, hand, by);
        for (var part : proof.entrySet()) {
            said = said.with(part.getKey(), part.getValue());
        }
        var at = recovery.since();
        steps.add(
                recovery.id(),
                act,
                hand,
                by == null ? null : by.id(),
                at,
                audit.append(said).value());
        tell(recovery, at);
    }

    private static AuditEntry entry(Recovery recovery, RecoveryAct act, RecoveryHand hand, @Nullable Person by) {
        var entry = AuditEntry.of(
                        "recovery." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("recovery", recovery.id().toString())
                .with("status", recovery.status().name())
                .with("hand", hand.name());
        var subject = recovery.subject();
        if (subject != null) {
            entry = entry.with("person", subject.person().id().toString());
        }
        if (recovery.reason() != null) {
            entry = entry.with(
                    "reason.sha256",
                    Sha256.of(recovery.reason().getBytes(StandardCharsets.UTF_8))
                            .hex());
        }
        return by == null
                ? entry
                : entry.with("by", by.id().toString())
                        .with("place", by.belonging().name());
    }

    private void tell(Recovery recovery, Instant at) {
        var subject = recovery.subject();
        if (subject != null) {
            events.publishEvent(new RecoveryMoved(
                    recovery.id().value(),
                    subject.person().id(),
                    recovery.status().name(),
                    waitsFor(recovery),
                    at));
        }
    }

    private Set<PersonId> waitsFor(Recovery recovery) {
        return switch (recovery.status()) {
            case REQUESTED, FIRST_CONFIRMED -> steps.whoMayConfirm(recovery);
            case READY ->
                recovery.voices().stream()
                        .filter(voice -> voice.act() == RecoveryAct.CONFIRM)
                        .map(Voice::person)
                        .collect(Collectors.toSet());
            case WAITING, DONE, REFUSED, STOPPED, EXPIRED -> Set.of();
        };
    }

    /// What was written is gone; that it was there is not.
    void blanked(RecoveryId id) {
        audit.append(AuditEntry.of("recovery.blanked").with("recovery", id.toString()));
    }
}

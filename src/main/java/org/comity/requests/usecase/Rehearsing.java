package org.comity.requests.usecase;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Officer;
import org.comity.requests.Rehearsal;
import org.comity.requests.Rehearsals;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Act;
import org.comity.requests.model.Content;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Origin;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.vault.Retention;
import org.comity.vault.RetentionRule;
import org.comity.vault.Vault;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Begins exercises and plays their scripted part: the same lifecycle, store and record as real requests, and never one
/// of them.
public class Rehearsing implements Rehearsals {

    private final RequestStore requests;
    private final StepStore steps;
    private final Chronicle chronicle;
    private final Vault vault;
    private final Retention retention;
    private final Clock clock;

    public Rehearsing(
            RequestStore requests,
            StepStore steps,
            Chronicle chronicle,
            Vault vault,
            Retention retention,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.chronicle = chronicle;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begin(Sandbox sandbox, Officer learner, Language second) {
        var requesting = sandbox.requesting();
        if (!learner.authority().id().equals(requesting.id())) {
            throw new IllegalArgumentException("An exercise is begun by an officer of its own authority");
        }
        var now = clock.instant();
        var request = new Request(
                sandbox.exercise(),
                requests.nextExercise(now.atZone(requesting.zone()).getYear()),
                Origin.first(RequestedMeasure.PRESERVATION),
                requesting,
                sandbox.requested(),
                second == Language.ENGLISH ? Language.FRENCH : second,
                Handling.USUAL,
                Status.DRAFT,
                Content.of(Map.of(Field.CONFIDENTIALITY, "yes"), List.of()),
                Set.of(learner.id()),
                Set.of(learner.id()),
                false,
                null,
                null,
                now);
        var caseKey = vault.newCaseKey();
        requests.add(request, caseKey);
        chronicle.write(request, caseKey, Act.START, Side.REQUESTING, learner, Map.of(), Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rehearsal> look(RequestId id) {
        return exercise(requests.find(id))
                .filter(stored -> stored.destroyed() == null)
                .map(stored -> new Rehearsal(stored.request(), steps.of(id, stored.caseKey())));
    }

    @Override
    @Transactional
    public void deliver(RequestId id) {
        exercise(requests.findForChange(id))
                .filter(stored -> stored.destroyed() == null)
                .ifPresent(stored -> {
                    if (stored.request().apply(Act.DELIVER, clock.instant())
                            instanceof Transition.Moved(var moved, var edge)) {
                        requests.save(moved);
                        chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, Map.of(), Map.of());
                    }
                });
    }

    @Override
    @Transactional
    public boolean play(RequestId id, Officer actor, Deed deed) {
        var stored = exercise(requests.findForChange(id)).orElse(null);
        var side = stored == null ? null : stored.request().sideOf(actor).orElse(null);
        if (stored == null || side == null || stored.destroyed() != null) {
            return false;
        }
        if (deed.act() == Act.SEND
                || !(stored.request().apply(deed, actor, clock.instant())
                        instanceof Transition.Moved(var moved, var edge))) {
            return false;
        }
        requests.save(moved);
        chronicle.write(moved, stored.caseKey(), edge.act(), side, actor, ActingOnRequest.details(deed), Map.of());
        return true;
    }

    @Override
    @Transactional
    public void clear(RequestId id, Period keep) {
        exercise(requests.findForChange(id))
                .filter(stored -> stored.destroyed() == null)
                .ifPresent(stored -> retention.schedule(
                        stored.caseKey(), new RetentionRule("exercise-over", keep), clock.instant()));
    }

    private static Optional<Stored> exercise(Optional<Stored> found) {
        return found.filter(stored -> stored.request().exercise());
    }
}

package org.comity.duty.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.model.Shift;
import org.comity.duty.model.ShiftId;
import org.comity.duty.model.ShiftPlan;
import org.comity.duty.model.ShiftVersion;
import org.comity.duty.model.Span;
import org.comity.duty.model.WallClock;
import org.comity.duty.store.ShiftStore;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Plans who is on duty for one's own authority, changes it and takes it back; what was planned before stays in the
/// history. At any moment one shift at most is planned: then it is clear whom to call.
public class PlanningShifts {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    /// Why nothing was planned.
    public sealed interface Refusal {
        /// A time that the clock of the authority leaves out.
        record Skipped(WallClock.Reading.Skipped time) implements Refusal {}

        /// Somebody else is planned then.
        record Overlaps(Span other) implements Refusal {}

        record Simply(Reason reason) implements Refusal {}
    }

    public enum Reason {
        /// It does not end after its beginning.
        BACKWARDS,
        /// Longer than [Shift#LONGEST], or longer than the weeks it is repeated by.
        TOO_LONG,
        /// It is over already: history is not rewritten.
        PAST,
        /// More than [#AHEAD] ahead.
        TOO_FAR,
        /// Not an officer of the authority, or their own deputy.
        WHO
    }

    /// How far ahead is planned.
    public static final Duration AHEAD = Duration.ofDays(400);

    private final ShiftStore shifts;
    private final Directory directory;
    private final DutyAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public PlanningShifts(ShiftStore shifts, Directory directory, DutyAccess access, AuditTrail audit, Clock clock) {
        this.shifts = shifts;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Plans a shift, once or every week.
    @Transactional
    public Outcome plan(Person planner, ShiftPlan plan) {
        return access.own(planner, Action.CHANGE, Matter.DUTY)
                .map(authority -> write(planner, authority, plan, Optional.empty()))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Puts another plan in the place of a shift that is not over; it is not repeated.
    @Transactional
    public Outcome change(Person planner, ShiftId id, ShiftPlan plan) {
        return access.own(planner, Action.CHANGE, Matter.DUTY)
                .flatMap(authority ->
                        standing(authority, id).map(before -> write(planner, authority, plan, Optional.of(before))))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Takes back a shift that is not over.
    @Transactional
    public Outcome remove(Person planner, ShiftId id) {
        var authority = access.own(planner, Action.CHANGE, Matter.DUTY);
        var standing = authority.flatMap(own -> standing(own, id));
        if (standing.isEmpty()) {
            return new Outcome.NotFound();
        }
        record("roster.removed", planner, authority.get(), List.of(standing.get()), true);
        return new Outcome.Done();
    }

    private Optional<Shift> standing(Authority authority, ShiftId id) {
        shifts.lock(authority.id());
        return shifts.find(authority.id(), id).filter(shift -> shift.span().to().isAfter(clock.instant()));
    }

    private Outcome write(Person planner, Authority authority, ShiftPlan plan, Optional<Shift> before) {
        if (!suits(authority, plan)) {
            return refused(Reason.WHO);
        }
        return switch (plan.times(authority.zone())) {
            case ShiftPlan.Times.Skipped(var time) -> new Outcome.Refused(new Refusal.Skipped(time));
            case ShiftPlan.Times.Backwards() -> refused(Reason.BACKWARDS);
            case ShiftPlan.Times.Fit(var spans) -> write(planner, authority, plan, spans, before);
        };
    }

    private Outcome write(
            Person planner, Authority authority, ShiftPlan plan, List<Span> spans, Optional<Shift> before) {
        var hindrance = hindrance(spans);
        if (hindrance.isPresent()) {
            return refused(hindrance.get());
        }
        shifts.lock(authority.id());
        var whole = new Span(spans.getFirst().from(), spans.getLast().to());
        var other = shifts.planned(Set.of(authority.id()), whole).stream()
                .filter(shift ->
                        before.map(Shift::id).filter(shift.id()::equals).isEmpty())
                .map(Shift::span)
                .filter(planned -> spans.stream().anyMatch(planned::overlaps))
                .findFirst();
        if (other.isPresent()) {
            return new Outcome.Refused(new Refusal.Overlaps(other.get()));
        }
        var planned = spans.stream()
                .map(span -> new Shift(
                        before.map(Shift::id).orElseGet(() -> new ShiftId(UUID.randomUUID())),
                        authority.id(),
                        plan.onDuty(),
                        plan.deputy(),
                        span))
                .toList();
        record(before.isPresent() ? "roster.changed" : "roster.planned", planner, authority, planned, false);
        return new Outcome.Done();
    }

    private Optional<Reason> hindrance(List<Span> spans) {
        var now = clock.instant();
        var week = Duration.ofDays(7);
        if (spans.stream().anyMatch(span -> span.length().compareTo(Shift.LONGEST) > 0)
                || (spans.size() > 1 && spans.getFirst().overlaps(spans.get(1)))
                || (spans.size() > 1 && spans.getFirst().length().compareTo(week) > 0)) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (!spans.getFirst().to().isAfter(now)) {
            return Optional.of(Reason.PAST);
        }
        return spans.getLast().to().isAfter(now.plus(AHEAD)) ? Optional.of(Reason.TOO_FAR) : Optional.empty();
    }

    private boolean suits(Authority authority, ShiftPlan plan) {
        var officers = directory.peopleOf(authority.id(), FindingLadders.OFFICERS).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        return officers.contains(plan.onDuty())
                && plan.deputy().map(officers::contains).orElse(true)
                && plan.deputy().filter(plan.onDuty()::equals).isEmpty();
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.Refused(new Refusal.Simply(reason));
    }

    private void record(String act, Person planner, Authority authority, List<Shift> planned, boolean removed) {
        var now = clock.instant();
        var versions = planned.stream()
                .map(shift -> new ShiftVersion(shift, removed, now, planner.id()))
                .toList();
        var entry = audit.append(AuditEntry.of(act)
                .with("authority.id", authority.id().toString())
                .with("by", planner.id().toString())
                .with("shifts", Integer.toString(versions.size()))
                .with("shifts.sha256", digest(versions, now).hex()));
        shifts.add(versions, entry);
    }

    /// Over a line for each version: shift, who is on duty, deputy, from, to, whether it is removed, since when.
    private static Sha256 digest(List<ShiftVersion> versions, Instant now) {
        var lines = versions.stream()
                .map(ShiftVersion::shift)
                .map(shift -> String.join(
                        " ",
                        shift.id().toString(),
                        shift.onDuty().toString(),
                        shift.deputy().map(PersonId::toString).orElse("-"),
                        shift.span().from().toString(),
                        shift.span().to().toString(),
                        Boolean.toString(versions.getFirst().removed()),
                        now.toString()))
                .collect(Collectors.joining("\n"));
        return Sha256.of(Objects.requireNonNull(lines).getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.clocks.ClockState;
import org.comity.clocks.Warning;
import org.comity.clocks.Warns;

/// When a clock warns whom.
public final class Schedule {

    private final Policy policy;

    public Schedule(Policy policy) {
        this.policy = policy;
    }

    /// Something to be raised.
    ///
    /// @param turn with the warning, what is raised once
    public record Step(Warning warning, int turn, Instant at) {}

    /// The next thing to raise, seen from a moment: whatever lies before it has been raised.
    public Optional<Instant> next(CaseClock clock, Instant after) {
        if (clock.state() != ClockState.RUNNING) {
            return Optional.empty();
        }
        return clock.kind().warns() instanceof Warns.Reminding
                ? Optional.of(reminder(clock, reminders(clock, after) + 1).at())
                : steps(clock).stream()
                        .map(Step::at)
                        .filter(at -> at.isAfter(after))
                        .findFirst();
    }

    /// The first thing a clock that just began, or was set anew, is to raise, were it long ago.
    public Optional<Instant> first(CaseClock clock) {
        return next(clock, clock.kind().warns() instanceof Warns.Reminding ? clock.startedAt() : Instant.MIN);
    }

    /// Everything that was to be raised until a moment, in order. A reminder that others overtook is none any more.
    public List<Step> until(CaseClock clock, Instant now) {
        if (clock.state() != ClockState.RUNNING) {
            return List.of();
        }
        if (clock.kind().warns() instanceof Warns.Reminding) {
            var passed = reminders(clock, now);
            return passed == 0 ? List.of() : List.of(reminder(clock, passed));
        }
        return steps(clock).stream().filter(step -> !step.at().isAfter(now)).toList();
    }

    private List<Step> steps(CaseClock clock) {
        var steps = new ArrayList<Step>();
        var term = clock.term();
        if (term == null) {
            return steps;
        }
        switch (clock.kind().warns()) {
            case Warns.DaysBefore(var soon, var urgent) -> {
                var zone = clock.of().zone();
                steps.add(new Step(Warning.SOON, clock.turn(), term.morning(soon, zone)));
                steps.add(new Step(Warning.URGENT, clock.turn(), term.morning(urgent, zone)));
            }
            case Warns.HalfWay() ->
                steps.add(new Step(
                        Warning.URGENT,
                        clock.turn(),
                        term.due().minus(policy.emergency().dividedBy(2))));
            case Warns.Reminding(), Warns.Never() -> {}
        }
        steps.add(new Step(Warning.OVER, clock.turn(), term.due()));
        return steps;
    }

    /// How many reminders have come due.
    private int reminders(CaseClock clock, Instant now) {
        var passed = Duration.between(clock.startedAt(), now).dividedBy(policy.reminder(clock.kind()));
        return (int) Math.max(0, passed);
    }

    private Step reminder(CaseClock clock, int number) {
        return new Step(
                Warning.REMINDER,
                number,
                clock.startedAt().plus(policy.reminder(clock.kind()).multipliedBy(number)));
    }
}

package org.comity.duty.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.duty.DutySettings;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.identity.Person;
import org.comity.identity.PersonId;

/// Decides what a due call does next: it goes out, climbs a step, or is over.
public final class Climbing {

    /// A call that a stopped node could not send is not sent later than this: it would measure another hour of the day
    /// than was ordered.
    public static final Duration GRACE = Duration.ofMinutes(15);

    /// What is done.
    public sealed interface Next {

        /// @param told who is told now; nobody when the secretariat is
        /// @param nextAt when to look again
        record Tells(DrillCall.Reached reached, List<Person> told, Instant nextAt) implements Next {
            public Tells {
                told = List.copyOf(told);
            }
        }

        /// Nobody acknowledged in time.
        record Over() implements Next {}

        /// It could not go out in its time, and counts for nothing.
        record Missed() implements Next {}
    }

    private final DutySettings settings;

    public Climbing(DutySettings settings) {
        this.settings = settings;
    }

    /// @param told who was told before, and is not told again
    public Next next(DrillCall call, Ladder ladder, Set<PersonId> told, Instant now) {
        if (call.reached().filter(went -> !now.isBefore(went.endsAt())).isPresent()) {
            return new Next.Over();
        }
        if (call.reached().isEmpty() && now.isAfter(call.latestAt().plus(GRACE))) {
            return new Next.Missed();
        }
        var calledAt = call.reached().map(DrillCall.Reached::calledAt).orElse(now);
        var ends = call.reached().map(DrillCall.Reached::endsAt).orElse(now.plus(settings.drillEndsAfter()));
        var night = call.reached().map(DrillCall.Reached::night).orElseGet(() -> settings.night(now, call.zone()));
        var rung = call.reached().map(went -> went.rung().next()).orElse(Optional.of(Rung.DUTY));
        var last = call.own() ? Rung.OFFICERS : Rung.SECRETARIAT;
        while (rung.isPresent() && rung.get().compareTo(last) <= 0) {
            var step = rung.get();
            var people = step == Rung.SECRETARIAT
                    ? List.<Person>of()
                    : ladder.on(step).stream()
                            .filter(person -> !told.contains(person.id()))
                            .toList();
            var reached = new DrillCall.Reached(step, calledAt, ends, night);
            if (step == last || !people.isEmpty()) {
                return new Next.Tells(
                        reached, people, step == last ? ends : earlier(now.plus(settings.waits(step)), ends));
            }
            rung = step.next();
        }
        return new Next.Over();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

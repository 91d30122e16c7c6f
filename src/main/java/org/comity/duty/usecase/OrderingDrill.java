package org.comity.duty.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.Window;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// The secretariat orders a drill for the 24/7 points (Article 35(1)) of all or some States, with a touch: it wakes
/// people in many places. Each point is called at a moment of its own within the window by its own clock, so that no
/// neighbour warns another.
public class OrderingDrill {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// It does not exist for this person.
        record NotFound() implements Outcome {}
    }

    public enum Reason {
        /// In some place the window is over.
        PAST,
        /// More than [#AHEAD] ahead.
        TOO_FAR,
        /// None of these States has a 24/7 point here.
        NOBODY
    }

    public static final Duration AHEAD = Duration.ofDays(400);

    private final Directory directory;
    private final DutyAccess access;
    private final FreshTouch touch;
    private final DrillChronicle chronicle;
    private final Clock clock;

    public OrderingDrill(
            Directory directory, DutyAccess access, FreshTouch touch, DrillChronicle chronicle, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.touch = touch;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param countries none for all
    @Transactional
    public Outcome order(
            Person person, Set<Country> countries, boolean announced, Window window, Optional<TouchAnswer> answer) {
        if (!access.always(person, Action.START, Matter.DRILL)) {
            return new Outcome.NotFound();
        }
        var called = directory.authorities().stream()
                .filter(authority -> authority.functions().contains(AuthorityFunction.CONTACT_POINT))
                .filter(authority -> countries.isEmpty() || countries.contains(authority.country()))
                .toList();
        var hindrance = called.isEmpty() ? Optional.of(Reason.NOBODY) : hindrance(window, called, clock);
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        var shown = shown(countries, announced, window, called);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var drill = new Drill(
                        new DrillId(UUID.randomUUID()),
                        Optional.empty(),
                        countries,
                        announced,
                        window,
                        person.id(),
                        clock.instant());
                chronicle.order(drill, called, proof);
                yield new Outcome.Done();
            }
        };
    }

    static Optional<Reason> hindrance(Window window, Collection<Authority> called, Clock clock) {
        var now = clock.instant();
        if (called.stream().anyMatch(authority -> window.ends(authority.zone()).isBefore(now))) {
            return Optional.of(Reason.PAST);
        }
        return called.stream()
                        .anyMatch(authority -> window.ends(authority.zone()).isAfter(now.plus(AHEAD)))
                ? Optional.of(Reason.TOO_FAR)
                : Optional.empty();
    }

    private static Shown shown(Set<Country> countries, boolean announced, Window window, List<Authority> called) {
        var shown = Shown.of("duty.drill.order")
                .coded("duty.drill.kind", announced ? "duty.drill.announced" : "duty.drill.surprise")
                .line("duty.drill.day", window.day().toString())
                .line("duty.drill.between", window.from() + "–" + window.to())
                .line("duty.drill.points", Integer.toString(called.size()));
        if (!countries.isEmpty()) {
            shown.line(
                    "duty.drill.states",
                    countries.stream().map(Country::code).sorted().collect(Collectors.joining(", ")));
        }
        return shown.shown();
    }
}

package org.comity.duty.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.Window;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// An authority orders a drill for itself. Nobody else hears of it, and its ladder ends with its own officers.
public class OrderingOwnDrill {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(OrderingDrill.Reason reason) implements Outcome {}

        /// It does not exist for this person.
        record NotFound() implements Outcome {}
    }

    private final DutyAccess access;
    private final DrillChronicle chronicle;
    private final Clock clock;

    public OrderingOwnDrill(DutyAccess access, DrillChronicle chronicle, Clock clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param wanted empty: at once
    @Transactional
    public Outcome order(Person person, Optional<Window> wanted) {
        return access.own(person, Action.START, Matter.DRILL)
                .map(authority -> order(person, authority, wanted))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome order(Person person, Authority authority, Optional<Window> wanted) {
        var hindrance = wanted.flatMap(window -> OrderingDrill.hindrance(window, List.of(authority), clock));
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        var drill = new Drill(
                new DrillId(UUID.randomUUID()),
                Optional.of(authority.id()),
                Set.of(),
                false,
                wanted.orElseGet(() -> atOnce(authority)),
                person.id(),
                clock.instant());
        chronicle.order(drill, List.of(authority), Map.of());
        return new Outcome.Done();
    }

    private Window atOnce(Authority authority) {
        var there = LocalDateTime.ofInstant(clock.instant(), authority.zone()).truncatedTo(ChronoUnit.MINUTES);
        return new Window(there.toLocalDate(), there.toLocalTime(), there.toLocalTime());
    }
}

package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.WaitingForSecretariat.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

/// What waits for a person of the secretariat, from every module, in one list.
public class GatheringWaiting {

    private static final Logger log = LoggerFactory.getLogger(GatheringWaiting.class);

    /// What is due first comes first; what nothing is said of stands at the end, the longest waiting first.
    private static final Comparator<Waiting> URGENT = Comparator.comparing(
                    (Waiting item) -> item.due().orElse(Instant.MAX))
            .thenComparing(Waiting::since);

    /// The number at the door is counted anew after this; asking every module for every page would be too much.
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private static final int MOST_COUNTED = 200;

    private record Counted(int items, Instant at) {}

    /// @param more whether a module had more than it told
    /// @param incomplete whether a module could not tell
    public record Gathered(List<Waiting> items, boolean more, boolean incomplete, Instant now) {}

    private final List<WaitingForSecretariat> modules;
    private final DeskAccess access;
    private final Clock clock;
    private final Map<PersonId, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Counted> eldest) {
            return size() > MOST_COUNTED;
        }
    };

    public GatheringWaiting(List<WaitingForSecretariat> modules, DeskAccess access, Clock clock) {
        this.modules = List.copyOf(modules);
        this.access = access;
        this.clock = clock;
    }

    /// Empty for people outside the secretariat.
    public Optional<Gathered> gather(Person person) {
        if (!access.mayList(person)) {
            return Optional.empty();
        }
        var told =
                modules.stream().flatMap(module -> ask(module, person).stream()).toList();
        var items = told.stream().flatMap(List::stream).sorted(URGENT).toList();
        keep(person.id(), items.size());
        return Optional.of(new Gathered(
                items,
                told.stream().anyMatch(some -> some.size() >= WaitingForSecretariat.MOST),
                told.size() < modules.size(),
                clock.instant()));
    }

    /// A module that fails tells nothing: the number stands on every page, and no page may fail for it. What it
    /// failed with may quote what people wrote, and is not noted.
    private static Optional<List<Waiting>> ask(WaitingForSecretariat module, Person person) {
        try {
            return Optional.of(module.waitingFor(person));
        } catch (RuntimeException failed) {
            log.warn(
                    "What waits is not told by {}: {}",
                    ClassUtils.getUserClass(module).getName(),
                    failed.getClass().getName());
            return Optional.empty();
        }
    }

    /// How much waits, as it was within the last minute; none for people outside the secretariat.
    public int count(Person person) {
        if (!access.mayList(person)) {
            return 0;
        }
        synchronized (counted) {
            var before = counted.get(person.id());
            if (before != null && clock.instant().isBefore(before.at().plus(COUNTED))) {
                return before.items();
            }
        }
        return gather(person).map(now -> now.items().size()).orElse(0);
    }

    private void keep(PersonId person, int items) {
        synchronized (counted) {
            counted.put(person, new Counted(items, clock.instant()));
        }
    }
}

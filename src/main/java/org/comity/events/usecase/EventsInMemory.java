package org.comity.events.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.Event.Change;
import org.comity.events.EventId;
import org.comity.events.Events;
import org.comity.events.store.EventStore;
import org.comity.node.CatchingUp;
import org.springframework.scheduling.annotation.Scheduled;

/// All events as they are known now. Two thousand people who open a page at once ask no database for it.
public class EventsInMemory implements Events {

    private static final int AT_ONCE = 1_000;

    private final EventStore store;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now = new Snapshot(0, Map.of(), List.of());

    /// One state of affairs.
    ///
    /// @param number the highest number of a version that is in it
    /// @param shown those everyone may see, by when they begin
    private record Snapshot(long number, Map<EventId, Event> events, List<Event> shown) {}

    public EventsInMemory(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(snapshot().events().get(id));
    }

    @Override
    public List<Event> shown() {
        return snapshot().shown();
    }

    /// Drafts too, by when they begin.
    public List<Event> all() {
        return sorted(snapshot().events());
    }

    /// The highest number of a version that is known: another when something was changed.
    long newest() {
        return snapshot().number();
    }

    private Snapshot snapshot() {
        catching.beforeReading();
        return now;
    }

    /// For whoever holds the lock and is about to change an event.
    Optional<Event> beforeChanging(EventId id) {
        catching.look();
        return Optional.ofNullable(now.events().get(id));
    }

    /// For whoever is in a transaction, and changes what hangs on an event: as it is committed, read by the caller's
    /// own connection. Nobody who holds a connection waits here for somebody who wants one.
    Optional<Event> known(EventId id) {
        var seen = Optional.ofNullable(now.events().get(id));
        var versions = store.versions(id);
        return seen.filter(event -> event.history().size() == versions).or(() -> committed(id));
    }

    private Optional<Event> committed(EventId id) {
        var events = new LinkedHashMap<EventId, Event>();
        add(events, store.of(id));
        return Optional.ofNullable(events.get(id));
    }

    public void changed() {
        catching.changed();
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    private void catchUp() {
        var snapshot = now;
        var more = store.after(snapshot.number(), AT_ONCE);
        while (!more.isEmpty()) {
            var events = new LinkedHashMap<>(snapshot.events());
            add(events, more);
            snapshot = new Snapshot(more.getLast().number(), Map.copyOf(events), shown(events));
            more = store.after(snapshot.number(), AT_ONCE);
        }
        now = snapshot;
    }

    private static void add(Map<EventId, Event> events, List<EventStore.Version> more) {
        more.forEach(version -> events.merge(version.event(), first(version), (known, _) -> next(known, version)));
    }

    private static Event first(EventStore.Version version) {
        return new Event(
                version.event(), version.content(), version.status(), version.sequence(), List.of(change(version)));
    }

    private static Event next(Event known, EventStore.Version version) {
        var history = new ArrayList<>(known.history());
        history.add(change(version));
        return new Event(known.id(), version.content(), version.status(), version.sequence(), history);
    }

    private static Change change(EventStore.Version version) {
        return new Change(version.status(), version.content().when(), version.said(), version.at());
    }

    private static List<Event> shown(Map<EventId, Event> events) {
        return sorted(events).stream().filter(event -> event.status().shown()).toList();
    }

    private static List<Event> sorted(Map<EventId, Event> events) {
        return events.values().stream()
                .sorted(Comparator.comparing((Event event) -> event.when().begins())
                        .thenComparing(event -> event.id().value()))
                .toList();
    }
}

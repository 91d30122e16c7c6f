package org.comity.events.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.EventsSettings;
import org.comity.events.Room;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.EventStore;
import org.comity.events.store.PlaceStore;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.media.Item;
import org.comity.media.Recordings;
import org.springframework.transaction.annotation.Transactional;

/// Shows events: to everyone, to those who have a place, and to editors.
public class ReadingEvents {

    private static final int MOST_REGISTRATIONS = 5_000;
    private static final int MOST_OWN = 100;

    /// An event as one reader sees it.
    ///
    /// @param registration the reader's own
    /// @param rooms empty for everyone without a place, and until it is time
    /// @param recorded what there is to see, to hear and to read of it here
    public record Seen(Event event, Optional<Registration> registration, List<Room> rooms, List<Item> recorded) {

        /// The room of a language, where the reader may see it now.
        public Optional<Room> room(String language) {
            return rooms.stream()
                    .filter(room -> room.language().equals(language))
                    .findFirst();
        }

        public boolean has(RegistrationState state) {
            return registration.filter(known -> known.state() == state).isPresent();
        }
    }

    /// An event as its editors see it.
    ///
    /// @param people those of the registrations who have an account
    public record Desk(
            Event event,
            List<Room> rooms,
            PlaceStore.Places places,
            List<Registration> registrations,
            Map<PersonId, Person> people) {

        public List<Registration> in(RegistrationState state) {
            return registrations.stream()
                    .filter(registration -> registration.state() == state)
                    .toList();
        }

        /// How a registration is called: the name of the account, or what was typed.
        public String name(Registration registration) {
            return registration.person().map(people::get).map(Person::name).orElse(registration.name());
        }
    }

    private final EventsInMemory events;
    private final EventAccess access;
    private final EventStore store;
    private final PlaceStore places;
    private final RegistrationStore registrations;
    private final Directory directory;
    private final EventsSettings settings;
    private final Recordings recordings;
    private final Clock clock;

    public ReadingEvents(
            EventsInMemory events,
            EventAccess access,
            EventStore store,
            PlaceStore places,
            RegistrationStore registrations,
            Directory directory,
            EventsSettings settings,
            Recordings recordings,
            Clock clock) {
        this.events = events;
        this.access = access;
        this.store = store;
        this.places = places;
        this.registrations = registrations;
        this.directory = directory;
        this.settings = settings;
        this.recordings = recordings;
        this.clock = clock;
    }

    /// Empty for what the reader may not see.
    @Transactional(readOnly = true)
    public Optional<Seen> find(Optional<Person> reader, EventId id) {
        return events.find(id)
                .filter(event -> access.mayRead(reader, event))
                .map(event -> seen(event, reader, reader.flatMap(person -> registrations.of(id, person.id()))));
    }

    /// By the ticket of somebody without an account.
    @Transactional(readOnly = true)
    public Optional<Seen> byTicket(String ticket) {
        return registrations
                .byTicket(ticket)
                .flatMap(known ->
                        events.find(known.event()).map(event -> seen(event, Optional.empty(), Optional.of(known))));
    }

    private Seen seen(Event event, Optional<Person> reader, Optional<Registration> registration) {
        // Roles are asked for again: somebody may have lost the one they had a place by.
        var registered = registration.filter(Registration::registered).isPresent()
                && reader.map(person -> Registering.takes(event, person)).orElse(true);
        var enters = access.mayEnter(reader, registered) && opened(event);
        return new Seen(
                event,
                registration,
                enters ? store.rooms(event.id()) : List.of(),
                recordings.ofEvent(event.id().toString()));
    }

    /// From some minutes before the beginning until the end.
    private boolean opened(Event event) {
        var now = clock.instant();
        return event.status().open()
                && !now.isBefore(opens(event))
                && now.isBefore(event.when().ends());
    }

    /// When the way into an event is shown.
    public Instant opens(Event event) {
        return event.when().begins().minus(settings.joinBefore());
    }

    /// What a person registered for.
    @Transactional(readOnly = true)
    public List<Seen> own(Person person) {
        return own(person.id());
    }

    @Transactional(readOnly = true)
    public List<Seen> own(PersonId person) {
        return registrations.of(person, MOST_OWN).stream()
                .flatMap(known -> events.find(known.event()).stream()
                        .filter(event -> event.status().shown())
                        .map(event -> new Seen(event, Optional.of(known), List.of(), List.of())))
                .toList();
    }

    public List<Event> shown() {
        return events.shown();
    }

    /// Everything, for editors; empty for everyone else.
    public Optional<List<Event>> edited(Person person) {
        return access.mayList(person) ? Optional.of(events.all().reversed()) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Desk> desk(Person person, EventId id) {
        return access.mayDecide(person) ? events.find(id).map(this::desk) : Optional.empty();
    }

    private Desk desk(Event event) {
        var all = registrations.of(event.id(), SEEN_BY_EDITORS, MOST_REGISTRATIONS);
        return new Desk(
                event,
                store.rooms(event.id()),
                places.of(event.id()).orElseThrow(),
                all,
                people(all.stream()
                        .flatMap(registration -> registration.person().stream())
                        .collect(Collectors.toSet())));
    }

    private static final Collection<RegistrationState> SEEN_BY_EDITORS =
            Set.of(RegistrationState.ASKED, RegistrationState.WAITING, RegistrationState.REGISTERED);

    private Map<PersonId, Person> people(Set<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : directory.people(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    /// Whether an event is over or cancelled: then it stands among the earlier ones.
    public boolean earlier(Event event) {
        return event.when().over(clock.instant()) || event.status() == EventStatus.HELD;
    }
}

package org.comity.events.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.events.Event;
import org.comity.events.EventContent;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.Room;
import org.comity.events.Telling;
import org.comity.events.model.EventAct;
import org.comity.events.model.EventLifecycle;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.EventStore;
import org.comity.events.store.PlaceStore;
import org.comity.events.usecase.EventChronicle.Written;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Writes, publishes, moves and cancels events. Whoever has a place, waits for one or asked is told at once of another
/// time and of a cancellation.
public class EditingEvent {

    /// What an editor types.
    ///
    /// @param said why it is moved; empty otherwise
    public record Draft(EventContent content, List<Room> rooms, String said) {}

    /// What came of it.
    public sealed interface Outcome {
        record Done(EventId event) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public enum Reason {
        /// It would take place in the past.
        PAST,
        /// More people have a place already.
        FEWER_THAN_TAKEN,
        /// It is cancelled, or already what it was to become.
        NOT_NOW
    }

    static final Set<RegistrationState> CONCERNED =
            Set.of(RegistrationState.ASKED, RegistrationState.WAITING, RegistrationState.REGISTERED);

    private final EventStore store;
    private final PlaceStore places;
    private final EventChronicle chronicle;
    private final EventAccess access;
    private final GivingPlaces giving;
    private final TellingOfPlaces telling;
    private final Clock clock;

    public EditingEvent(
            EventStore store,
            PlaceStore places,
            EventChronicle chronicle,
            EventAccess access,
            GivingPlaces giving,
            TellingOfPlaces telling,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.chronicle = chronicle;
        this.access = access;
        this.giving = giving;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public Outcome begin(Person person, Draft draft) {
        if (!access.mayEdit(person)) {
            return new Outcome.NotFound();
        }
        chronicle.lock();
        var id = new EventId(UUID.randomUUID());
        places.provide(id, draft.content().entry().capacity());
        store.replaceRooms(id, draft.rooms());
        chronicle.write(id, 0, EventStatus.DRAFT, draft.content(), by(person, "begun", ""));
        return new Outcome.Done(id);
    }

    @Transactional
    public Outcome save(Person person, EventId id, Draft draft) {
        if (!access.mayEdit(person)) {
            return new Outcome.NotFound();
        }
        chronicle.lock();
        var event = chronicle.find(id);
        if (event.isEmpty()) {
            return new Outcome.NotFound();
        }
        var moved = !event.get().when().equals(draft.content().when());
        var act = moved ? EventAct.MOVE : EventAct.CHANGE;
        var next = EventLifecycle.after(event.get().status(), act);
        if (next.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (next.get() == EventStatus.MOVED && moved && past(draft.content())) {
            return new Outcome.Refused(Reason.PAST);
        }
        if (!places.provide(id, draft.content().entry().capacity())) {
            return new Outcome.Refused(Reason.FEWER_THAN_TAKEN);
        }
        store.replaceRooms(id, draft.rooms());
        var changed = write(event.get(), next.get(), draft.content(), by(person, word(act), moved ? draft.said() : ""));
        if (moved && changed.status() == EventStatus.MOVED) {
            telling.tellAll(changed, CONCERNED, Telling.MOVED);
        }
        giving.fill(changed);
        return new Outcome.Done(id);
    }

    /// @param said why; for a cancellation
    @Transactional
    public Outcome act(Person person, EventId id, EventAct act, String said) {
        if (!access.mayEdit(person) || (act != EventAct.PUBLISH && act != EventAct.CANCEL)) {
            return new Outcome.NotFound();
        }
        chronicle.lock();
        var event = chronicle.find(id);
        if (event.isEmpty()) {
            return new Outcome.NotFound();
        }
        var next = EventLifecycle.after(event.get().status(), act);
        if (next.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (past(event.get().content())) {
            return new Outcome.Refused(Reason.PAST);
        }
        var changed = write(event.get(), next.get(), event.get().content(), by(person, word(act), said));
        if (act == EventAct.CANCEL) {
            telling.tellAll(changed, CONCERNED, Telling.CANCELLED);
        }
        return new Outcome.Done(id);
    }

    /// A draft is in nobody's calendar: it stays at 0 until it is published.
    private Event write(Event event, EventStatus status, EventContent content, Written written) {
        var sequence = event.status() == EventStatus.DRAFT ? 0 : event.sequence() + 1;
        chronicle.write(event.id(), sequence, status, content, written);
        return new Event(event.id(), content, status, sequence, event.history());
    }

    private boolean past(EventContent content) {
        return !content.when().begins().isAfter(clock.instant());
    }

    private static Written by(Person person, String act, String said) {
        return new Written(act, said, Optional.of(person.id()));
    }

    private static String word(EventAct act) {
        return switch (act) {
            case PUBLISH -> "published";
            case CHANGE -> "changed";
            case MOVE -> "moved";
            case CANCEL -> "cancelled";
            case HOLD -> "held";
        };
    }
}

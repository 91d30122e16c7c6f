package org.comity.events.usecase;

import java.util.List;
import java.util.Set;
import org.comity.events.Event;
import org.comity.events.Telling;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.PlaceStore;
import org.comity.events.store.RegistrationStore;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives places and takes them back. Whoever does either holds the row of the event's places, so that no place is given
/// twice; a free one goes to whoever has waited longest.
public class GivingPlaces {

    private static final int AT_ONCE = 200;

    private final PlaceStore places;
    private final RegistrationStore registrations;
    private final TellingOfPlaces telling;

    public GivingPlaces(PlaceStore places, RegistrationStore registrations, TellingOfPlaces telling) {
        this.places = places;
        this.registrations = registrations;
        this.telling = telling;
    }

    /// Where a new registration stands: it has a place now, waits for one, or for an editor.
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistrationState next(Event event) {
        return event.content().entry().approval() ? RegistrationState.ASKED : placed(event);
    }

    /// The same once an editor said yes. Nobody overtakes those who wait.
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistrationState placed(Event event) {
        fill(event);
        return places.take(event.id()) ? RegistrationState.REGISTERED : RegistrationState.WAITING;
    }

    /// Somebody's wish ends; if they had a place, the next one gets it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Event event, Registration registration, RegistrationState end) {
        registrations.move(registration.id(), end);
        if (registration.registered()) {
            places.giveBack(event.id());
            fill(event);
        }
    }

    /// Gives free places to those who wait.
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Event event) {
        var held = places.hold(event.id());
        if (!event.status().open() || held.isEmpty()) {
            return;
        }
        var free = held.get().free();
        var first = waiting(event, free);
        while (!first.isEmpty()) {
            for (var registration : first) {
                free -= moveUp(event, registration);
            }
            first = waiting(event, free);
        }
    }

    private List<Registration> waiting(Event event, int free) {
        return free == 0
                ? List.of()
                : registrations.of(event.id(), Set.of(RegistrationState.WAITING), Math.min(free, AT_ONCE));
    }

    /// How many places it took.
    private int moveUp(Event event, Registration registration) {
        if (!registrations.moveUp(registration.id())) {
            return 0;
        }
        places.take(event.id());
        telling.tell(event, registration, Telling.MOVED_UP);
        return 1;
    }
}

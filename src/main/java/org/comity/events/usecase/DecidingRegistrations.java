package org.comity.events.usecase;

import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Admits people to an event whose registrations are looked at, or does not. Admitted, they get a place or wait for
/// one.
public class DecidingRegistrations {

    private final EventsInMemory events;
    private final EventAccess access;
    private final RegistrationStore registrations;
    private final GivingPlaces places;
    private final TellingOfPlaces telling;
    private final EventChronicle chronicle;

    public DecidingRegistrations(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            GivingPlaces places,
            TellingOfPlaces telling,
            EventChronicle chronicle) {
        this.events = events;
        this.access = access;
        this.registrations = registrations;
        this.places = places;
        this.telling = telling;
        this.chronicle = chronicle;
    }

    /// @return whether there is such a registration for this editor; one that is decided already stays as it is
    @Transactional
    public boolean decide(Person person, EventId id, UUID registration, boolean admitted) {
        if (!access.mayDecide(person)) {
            return false;
        }
        var event = events.known(id);
        var held =
                registrations.hold(registration).filter(known -> known.event().equals(id));
        if (event.isEmpty() || held.isEmpty()) {
            return false;
        }
        if (held.get().state() == RegistrationState.ASKED) {
            decide(person, event.get(), held.get(), admitted);
        }
        return true;
    }

    private void decide(Person person, Event event, Registration registration, boolean admitted) {
        var next = admitted ? places.placed(event) : RegistrationState.REFUSED;
        registrations.move(registration.id(), next);
        chronicle.note(AuditEntry.of(admitted ? "event.admitted" : "event.refused")
                .with("event", event.id().toString())
                .with("registration", registration.id().toString())
                .with("by", person.id().toString()));
        telling.tell(event, registration, Registering.telling(next));
    }
}

package org.comity.events.usecase;

import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.Telling;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Gives somebody's place back at their own wish: with an account or by the ticket. The next one on the waiting list
/// moves up by itself.
public class Withdrawing {

    private final EventsInMemory events;
    private final RegistrationStore registrations;
    private final GivingPlaces places;
    private final TellingOfPlaces telling;

    public Withdrawing(
            EventsInMemory events, RegistrationStore registrations, GivingPlaces places, TellingOfPlaces telling) {
        this.events = events;
        this.registrations = registrations;
        this.places = places;
        this.telling = telling;
    }

    /// @return whether there was anything of this person to withdraw, or is withdrawn already
    @Transactional
    public boolean withdraw(Person person, EventId event) {
        return registrations
                .of(event, person.id())
                .filter(known -> withdraw(known.id()))
                .isPresent();
    }

    @Transactional
    public boolean withdraw(String ticket) {
        return registrations
                .byTicket(ticket)
                .filter(known -> withdraw(known.id()))
                .isPresent();
    }

    private boolean withdraw(UUID id) {
        var held = registrations.hold(id);
        var event = held.flatMap(known -> events.known(known.event()));
        if (held.isEmpty() || event.isEmpty()) {
            return false;
        }
        if (held.get().state().alive()) {
            places.end(event.get(), held.get(), RegistrationState.WITHDRAWN);
            telling.tell(event.get(), held.get(), Telling.WITHDRAWN);
        }
        return Optional.of(held.get().state())
                .filter(state -> state != RegistrationState.UNCONFIRMED && state != RegistrationState.REFUSED)
                .isPresent();
    }
}

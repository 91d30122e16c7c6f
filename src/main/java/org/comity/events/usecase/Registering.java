package org.comity.events.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.Entry;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.Telling;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.model.Ticket;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Registers somebody with an account, by one button. Pressed twice it changes nothing.
public class Registering {

    /// What came of it.
    public sealed interface Outcome {
        /// @param state where the person stands now
        record Done(RegistrationState state) implements Outcome {}

        /// It is over or cancelled, or for people of other roles.
        record NotOpen() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final EventsInMemory events;
    private final EventAccess access;
    private final RegistrationStore registrations;
    private final GivingPlaces places;
    private final TellingOfPlaces telling;
    private final SecureRandom random;
    private final Clock clock;

    public Registering(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            GivingPlaces places,
            TellingOfPlaces telling,
            SecureRandom random,
            Clock clock) {
        this.events = events;
        this.access = access;
        this.registrations = registrations;
        this.places = places;
        this.telling = telling;
        this.random = random;
        this.clock = clock;
    }

    /// Whether an event takes this person.
    public static boolean takes(Event event, Person person) {
        var entry = event.content().entry();
        return entry.rule() != Entry.Rule.VETTED || !Collections.disjoint(entry.roles(), person.roles());
    }

    @Transactional
    public Outcome register(Person person, EventId id, Language language) {
        var event = events.known(id).filter(found -> access.mayRegister(Optional.of(person), found));
        if (event.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!event.get().takesRegistrations(clock.instant()) || !takes(event.get(), person)) {
            return new Outcome.NotOpen();
        }
        var known = registrations.of(id, person.id()).flatMap(found -> registrations.hold(found.id()));
        if (known.isPresent() && known.get().state() != RegistrationState.WITHDRAWN) {
            return new Outcome.Done(known.get().state());
        }
        var state = places.next(event.get());
        if (known.isPresent()) {
            registrations.askAgain(known.get().id(), state, clock.instant());
            return told(event.get(), known.get(), state);
        }
        var registration = registration(person, id, language, state);
        if (!registrations.add(registration, null)) {
            throw new RegisteredMeanwhile();
        }
        return told(event.get(), registration, state);
    }

    private Outcome told(Event event, Registration registration, RegistrationState state) {
        telling.tell(event, registration, telling(state));
        if (state == RegistrationState.ASKED) {
            telling.callEditors(event);
        }
        return new Outcome.Done(state);
    }

    private Registration registration(Person person, EventId id, Language language, RegistrationState state) {
        return new Registration(
                UUID.randomUUID(),
                id,
                Optional.of(person.id()),
                "",
                "",
                language,
                person.belonging().zone(),
                state,
                Ticket.draw(random),
                clock.instant(),
                Optional.empty());
    }

    static Telling telling(RegistrationState state) {
        return switch (state) {
            case REGISTERED -> Telling.REGISTERED;
            case WAITING -> Telling.WAITING;
            case ASKED -> Telling.ASKED;
            case REFUSED -> Telling.REFUSED;
            case WITHDRAWN -> Telling.WITHDRAWN;
            case UNCONFIRMED -> Telling.CONFIRM;
        };
    }

    /// Two clicks at once: the place taken for the second goes back with its transaction.
    public static class RegisteredMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

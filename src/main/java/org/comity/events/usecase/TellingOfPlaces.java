package org.comity.events.usecase;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.comity.events.Event;
import org.comity.events.EventPost;
import org.comity.events.EventsEvent;
import org.comity.events.Telling;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.EventLetterStore;
import org.comity.events.store.RegistrationStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people of their places: a letter for everyone, and a notice for those with an account, in the caller's
/// transaction. Without a mail server no letter is kept: it would go out stale when there is one.
public class TellingOfPlaces {

    private final EventLetterStore letters;
    private final RegistrationStore registrations;
    private final EventPost post;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public TellingOfPlaces(
            EventLetterStore letters,
            RegistrationStore registrations,
            EventPost post,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.letters = letters;
        this.registrations = registrations;
        this.post = post;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Event event, Registration registration, Telling telling) {
        var now = clock.instant();
        if (post.reaches()) {
            letters.add(registration.id(), telling, now);
        }
        registration
                .person()
                .ifPresent(person -> publisher.publishEvent(new EventsEvent.Told(
                        event.id(), telling, Set.of(person), event.when().begins(), now)));
    }

    /// Everybody who stands in one of these states: two statements, however many they are.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAll(Event event, Collection<RegistrationState> states, Telling telling) {
        var now = clock.instant();
        if (post.reaches()) {
            letters.addForAll(event.id(), states, telling, now);
        }
        var people = registrations.people(event.id(), states);
        if (!people.isEmpty()) {
            publisher.publishEvent(new EventsEvent.Told(
                    event.id(), telling, Set.copyOf(people), event.when().begins(), now));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void callEditors(Event event) {
        publisher.publishEvent(new EventsEvent.EditorsWanted(event.id(), clock.instant()));
    }
}

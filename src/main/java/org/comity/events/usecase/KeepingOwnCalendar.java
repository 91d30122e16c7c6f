package org.comity.events.usecase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.model.Registration;
import org.comity.events.model.Ticket;
import org.comity.events.store.FeedStore;
import org.comity.events.usecase.ReadingEvents.Seen;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// A person's own events as a calendar under a private address. The node keeps the address’s digest alone: it is shown
/// once, a new one ends the one before, and it can be ended altogether.
public class KeepingOwnCalendar {

    private final FeedStore feeds;
    private final ReadingEvents reading;
    private final Directory directory;
    private final SecureRandom random;
    private final Clock clock;

    public KeepingOwnCalendar(
            FeedStore feeds, ReadingEvents reading, Directory directory, SecureRandom random, Clock clock) {
        this.feeds = feeds;
        this.reading = reading;
        this.directory = directory;
        this.random = random;
        this.clock = clock;
    }

    public boolean has(Person person) {
        return feeds.has(person.id());
    }

    /// @return what opens the calendar, told once
    @Transactional
    public String renew(Person person) {
        var token = Ticket.draw(random);
        feeds.put(person.id(), digest(token), clock.instant());
        return token;
    }

    @Transactional
    public void end(Person person) {
        feeds.remove(person.id());
    }

    /// The events of whoever has this address, those with a place alone; empty for an address of nobody,
    /// and of somebody who is suspended.
    @Transactional(readOnly = true)
    public Optional<List<Event>> events(String token) {
        return Optional.of(token)
                .filter(Ticket::isOne)
                .flatMap(one -> feeds.owner(digest(one)))
                .flatMap(directory::person)
                .map(person -> reading.own(person).stream()
                        .filter(seen -> seen.registration()
                                .filter(Registration::registered)
                                .isPresent())
                        .map(Seen::event)
                        .toList());
    }

    private static Sha256 digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.events.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.EventPost;
import org.comity.events.EventsSettings;
import org.comity.events.Telling;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.model.Ticket;
import org.comity.events.store.EventLetterStore;
import org.comity.events.store.RegistrationStore;
import org.comity.vocabulary.Language;
import org.comity.web.AskedWithin;
import org.springframework.transaction.annotation.Transactional;

/// Registers somebody without an account, in two steps: a letter goes to the address, and whoever reads it confirms.
///
/// The answer is the same whether the address is new, registered already, or has had enough letters today:
/// nobody learns here who comes to an event.
public class RegisteringByMail {

    /// What is typed.
    public record Wish(String name, String address, Language language, ZoneId zone) {}

    /// What came of it.
    public enum Outcome {
        /// A letter is on its way, if one is due.
        WRITTEN,
        /// It is over or cancelled.
        NOT_OPEN,
        /// It is for other addresses.
        NOT_THIS_ADDRESS,
        /// Too many were asked for from there, or altogether, within an hour.
        MANY,
        NOT_FOUND
    }

    /// A whole office behind one address of the network can register for the same event.
    private static final int MOST_FROM_ONE = 60;

    private static final int MOST_FROM_ALL = 3_000;
    private static final String ALL = "";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final EventsInMemory events;
    private final EventAccess access;
    private final RegistrationStore registrations;
    private final EventLetterStore letters;
    private final GivingPlaces places;
    private final TellingOfPlaces telling;
    private final EventPost post;
    private final EventsSettings settings;
    private final SecureRandom random;
    private final Clock clock;
    private final AskedWithin fromOne = AskedWithin.anHour(MOST_FROM_ONE);
    private final AskedWithin fromAll = AskedWithin.anHour(MOST_FROM_ALL);

    public RegisteringByMail(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            EventLetterStore letters,
            GivingPlaces places,
            TellingOfPlaces telling,
            EventPost post,
            EventsSettings settings,
            SecureRandom random,
            Clock clock) {
        this.events = events;
        this.access = access;
        this.registrations = registrations;
        this.letters = letters;
        this.places = places;
        this.telling = telling;
        this.post = post;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /// Whether addresses can register for an event at all, right now.
    public boolean offered(Event event) {
        return post.reaches()
                && event.takesRegistrations(clock.instant())
                && event.content().entry().takesAddresses();
    }

    /// @param asker tells whoever asks apart from others; empty where that is not known
    @Transactional
    public Outcome ask(EventId id, Wish wish, Optional<String> asker) {
        var event = events.known(id).filter(found -> access.mayRegister(Optional.empty(), found));
        if (event.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (!offered(event.get())) {
            return Outcome.NOT_OPEN;
        }
        if (!event.get().content().entry().takes(wish.address())) {
            return Outcome.NOT_THIS_ADDRESS;
        }
        var now = clock.instant();
        if (!asker.map(known -> fromOne.oneMore(known, now)).orElse(true) || !fromAll.oneMore(ALL, now)) {
            return Outcome.MANY;
        }
        letters.lock(wish.address());
        if (letters.since(wish.address(), now.minus(A_DAY)) < settings.lettersPerDay()) {
            write(event.get(), wish);
        }
        return Outcome.WRITTEN;
    }

    private void write(Event event, Wish wish) {
        var known = registrations.of(event.id(), wish.address());
        if (known.isPresent()) {
            letters.add(known.get().id(), Telling.CONFIRM, clock.instant());
            return;
        }
        var registration = new Registration(
                UUID.randomUUID(),
                event.id(),
                Optional.empty(),
                wish.name(),
                wish.address(),
                wish.language(),
                wish.zone(),
                RegistrationState.UNCONFIRMED,
                Ticket.draw(random),
                clock.instant(),
                Optional.empty());
        if (registrations.add(registration, clock.instant().plus(settings.confirmWithin()))) {
            letters.add(registration.id(), Telling.CONFIRM, clock.instant());
        }
    }

    /// Whoever read the letter confirms; also somebody who withdrew before and wants to come again.
    ///
    /// @return whether there is such a registration, and its event still takes any of its address
    @Transactional
    public boolean confirm(String ticket) {
        var found = registrations.byTicket(ticket).flatMap(known -> registrations.hold(known.id()));
        var event = found.flatMap(known -> events.known(known.event()).filter(now -> takes(now, known)));
        if (found.isEmpty() || event.isEmpty()) {
            return false;
        }
        var state = found.get().state();
        if (state == RegistrationState.UNCONFIRMED || state == RegistrationState.WITHDRAWN) {
            var next = places.next(event.get());
            registrations.askAgain(found.get().id(), next, clock.instant());
            telling.tell(event.get(), found.get(), Registering.telling(next));
            if (next == RegistrationState.ASKED) {
                telling.callEditors(event.get());
            }
        }
        return true;
    }

    /// Whether an event takes this registration now: who may come is said otherwise now and then.
    public boolean takes(Event event, Registration registration) {
        return event.takesRegistrations(clock.instant())
                && event.content().entry().takes(registration.address());
    }
}

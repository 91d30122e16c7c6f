package org.comity.desk.usecase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.desk.DeskEvent;
import org.comity.desk.DeskSettings;
import org.comity.desk.TicketId;
import org.comity.desk.Topic;
import org.comity.desk.model.Act;
import org.comity.desk.model.Identity;
import org.comity.desk.model.Ticket;
import org.comity.desk.store.TicketStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.AskedWithin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Takes a letter to the secretariat in: it has a number, a day by which there is an answer, and somebody whom it
/// is for.
public class WritingTicket {

    /// What came of it.
    public sealed interface Outcome {
        /// @param secret opens the page of whoever wrote; told once; empty for people who had signed in
        record Written(TicketId ticket, Optional<EnrolmentSecret> secret) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public enum Reason {
        /// Of this person or client address, in this hour.
        OFTEN,
        /// Of all visitors together.
        MANY,
        /// The same words a moment ago.
        TWICE
    }

    /// What somebody writes.
    ///
    /// @param mail where letters about an answer go
    /// @param suspicious as in [Ticket]
    public record Letter(Topic topic, Language language, String words, Optional<String> mail, boolean suspicious) {}

    private static final Duration HOUR = Duration.ofHours(1);

    private final TicketStore tickets;
    private final AskingForMail mails;
    private final Routing routing;
    private final DeskChronicle chronicle;
    private final DeskAccess access;
    private final DeskSettings settings;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;
    private final AskedWithin fromOne;
    private final AskedWithin same = AskedWithin.anHour(1);

    public WritingTicket(
            TicketStore tickets,
            AskingForMail mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            DeskSettings settings,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        this.tickets = tickets;
        this.mails = mails;
        this.routing = routing;
        this.chronicle = chronicle;
        this.access = access;
        this.settings = settings;
        this.events = events;
        this.random = random;
        this.clock = clock;
        this.fromOne = AskedWithin.anHour(settings.perHour());
    }

    /// Whether a mail address can be left at all.
    public boolean takesMail() {
        return mails.reaches();
    }

    /// @param writer empty for a visitor
    /// @param asker tells a visitor apart from others; empty where that is not known
    @Transactional
    public Outcome write(Letter letter, Optional<Person> writer, Optional<String> asker) {
        if (!access.mayWrite(writer)) {
            return new Outcome.NotFound();
        }
        var now = clock.instant();
        var refusal = writer.map(person -> limits(person, now)).orElseGet(() -> limits(asker, now));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var who = writer.map(person -> person.id().toString()).or(() -> asker).orElse("");
        if (!same.oneMore(who + digest(letter.words()), now)) {
            return new Outcome.Refused(Reason.TWICE);
        }
        var secret = writer.isPresent() ? Optional.<EnrolmentSecret>empty() : Optional.of(EnrolmentSecret.draw(random));
        var ticket = ticket(letter, writer.map(Person::id), now);
        tickets.add(ticket, secret);
        chronicle.write(ticket, Act.WRITE, Optional.empty(), Optional.of(letter.words()), now);
        if (writer.isEmpty()) {
            letter.mail().ifPresent(address -> mails.ask(ticket.id(), address, now));
        }
        events.publishEvent(new DeskEvent.Written(
                ticket.id(),
                ticket.topic(),
                routing.forWhom(ticket.assignee()),
                false,
                ticket.due().orElseThrow(),
                now));
        return new Outcome.Written(ticket.id(), secret);
    }

    private Optional<Reason> limits(Person person, Instant now) {
        return tickets.countOfWriter(person.id(), now.minus(HOUR)) < settings.perPersonHour()
                ? Optional.empty()
                : Optional.of(Reason.OFTEN);
    }

    private Optional<Reason> limits(Optional<String> asker, Instant now) {
        if (tickets.countOfVisitors(now.minus(HOUR)) >= settings.fromAllPerHour()
                || tickets.countOwedToVisitors(settings.mostWaiting()) >= settings.mostWaiting()) {
            return Optional.of(Reason.MANY);
        }
        return asker.map(known -> fromOne.oneMore(known, now)).orElse(true)
                ? Optional.empty()
                : Optional.of(Reason.OFTEN);
    }

    private Ticket ticket(Letter letter, Optional<PersonId> writer, Instant now) {
        var standing = routing.owed(letter.topic(), Optional.empty(), now);
        return new Ticket(
                new TicketId(UUID.randomUUID()),
                tickets.nextReference(now.atZone(settings.zone()).getYear()),
                letter.topic(),
                letter.language(),
                writer.isPresent() ? Identity.PERSON : Identity.NOBODY,
                writer,
                tickets.newKey(),
                letter.suspicious(),
                standing.status(),
                standing.assignee(),
                now,
                now,
                standing.due(),
                standing.warn(),
                standing.reason(),
                Optional.empty());
    }

    private static String digest(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex();
    }
}

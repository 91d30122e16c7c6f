package org.comity.events.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.StringJoiner;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.EventLetters;
import org.comity.events.EventsSettings;
import org.comity.events.Telling;
import org.comity.events.When;
import org.comity.events.model.Registration;
import org.comity.events.store.EventLetterStore;
import org.comity.events.store.RegistrationStore;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of letters about places: what is public of the event, both clocks, the reader's own page, and
/// how long their address is kept. Never the way into the event: a letter is passed on.
public class WritingEventLetters implements EventLetters {

    private static final String LINE = "\n";
    private static final String GAP = "\n\n";

    private final EventLetterStore letters;
    private final RegistrationStore registrations;
    private final EventsInMemory events;
    private final CalendarsOfEvents calendars;
    private final EventsSettings settings;
    private final Messages messages;
    private final NodeSettings node;

    public WritingEventLetters(
            EventLetterStore letters,
            RegistrationStore registrations,
            EventsInMemory events,
            CalendarsOfEvents calendars,
            EventsSettings settings,
            Messages messages,
            NodeSettings node) {
        this.letters = letters;
        this.registrations = registrations;
        this.events = events;
        this.calendars = calendars;
        this.settings = settings;
        this.messages = messages;
        this.node = node;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> take(Instant now) {
        var letter = letters.take(now);
        while (letter.isPresent() && stale(letter.get(), now)) {
            letters.settle(letter.get().id(), End.NONE);
            letter = letters.take(now);
        }
        return letter;
    }

    /// A letter that waited for the mail server must not say what is no longer so.
    private boolean stale(Waiting letter, Instant now) {
        return switch (letter.telling()) {
            case REGISTERED, MOVED_UP -> !registered(letter);
            case REMINDER -> !registered(letter) || !near(letter.event(), now);
            default -> false;
        };
    }

    private boolean registered(Waiting letter) {
        return registrations
                .byTicket(letter.ticket())
                .filter(Registration::registered)
                .isPresent();
    }

    private boolean near(EventId id, Instant now) {
        return events.known(id)
                .filter(event -> event.status().open())
                .map(event -> event.when().begins())
                .filter(begins -> begins.isAfter(now) && settings.reminds(now, begins))
                .isPresent();
    }

    @Override
    public Written write(Waiting letter, Language language, ZoneId zone, String from) {
        var event = events.known(letter.event()).orElseThrow();
        var calendar = letter.telling().calendar()
                ? calendars.single(event, language, "mailto:" + from).write()
                : "";
        return new Written(
                messages.text(language, "events.mail.subject." + letter.telling()),
                body(letter, event, language, zone),
                calendar,
                CalendarsOfEvents.method(event));
    }

    private String body(Waiting letter, Event event, Language language, ZoneId zone) {
        var moments = new Moments(messages, language);
        var body = new StringJoiner(GAP);
        body.add(messages.text(language, "events.mail.lead." + letter.telling()));
        var about = new StringJoiner(LINE).add(event.content().words(language).title());
        about.add(clocks(moments, event.when(), language, zone));
        if (letter.telling() == Telling.MOVED && !event.before().isEmpty()) {
            var before = event.before().getFirst();
            about.add(messages.text(language, "events.mail.before", clocks(moments, before, language, zone)));
        }
        if (!event.said().isEmpty() && (letter.telling() == Telling.MOVED || letter.telling() == Telling.CANCELLED)) {
            about.add(event.said());
        }
        body.add(about.toString());
        body.add(
                messages.text(language, "events.mail.page." + (letter.telling() == Telling.CONFIRM ? "CONFIRM" : "ANY"))
                        + LINE
                        + page(letter, event, language));
        if (letter.person().isEmpty()) {
            var erased = event.when().ends().atOffset(ZoneOffset.UTC).plus(settings.keepFor());
            body.add(messages.text(language, "events.mail.foot", moments.date(erased.toLocalDate())));
        }
        if (node.demonstration()) {
            body.add(messages.text(language, "web.demonstration"));
        }
        return body.toString();
    }

    /// A reader whose clock is not known is told UTC as UTC, and not as theirs.
    private String clocks(Moments moments, When when, Language language, ZoneId zone) {
        if (!zone.getId().equals("UTC") || when.zone().equals(zone)) {
            return moments.twoClocks(when.begins(), when.zone(), zone);
        }
        var sameDay =
                LocalDate.ofInstant(when.begins(), zone).equals(when.start().toLocalDate());
        return messages.text(
                language,
                "events.clocks",
                moments.moment(when.begins(), when.zone()),
                sameDay ? moments.timeAt(when.begins(), zone) : moments.moment(when.begins(), zone));
    }

    private String page(Waiting letter, Event event, Language language) {
        var path = letter.person().isPresent() ? event.path() : "/registrations/" + letter.ticket();
        return node.address("/" + language.code() + path).toString();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Waiting letter, End end) {
        letters.settle(letter.id(), end);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgain(Waiting letter, Instant next) {
        letters.tryAgain(letter.id(), next);
    }
}

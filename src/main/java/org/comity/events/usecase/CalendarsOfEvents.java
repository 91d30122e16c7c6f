package org.comity.events.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.model.Calendar;
import org.comity.events.model.CalendarEntry;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Events as entries of a calendar. The way into an event is never in one: it leads to the event's page, which shows it
/// to those who have a place.
public class CalendarsOfEvents {

    private static final Duration SHOWN_FOR = Duration.ofDays(400);

    private final NodeSettings node;
    private final Messages messages;
    private final Clock clock;

    public CalendarsOfEvents(NodeSettings node, Messages messages, Clock clock) {
        this.node = node;
        this.messages = messages;
        this.clock = clock;
    }

    /// A single event.
    ///
    /// @param organizer may be empty
    public Calendar single(Event event, Language language, String organizer) {
        return new Calendar("", method(event), organizer, clock.instant(), List.of(entry(event, language)));
    }

    public static String method(Event event) {
        return event.status() == EventStatus.CANCELLED ? Calendar.CANCEL : Calendar.PUBLISH;
    }

    /// A calendar to subscribe to; what was long ago is left out.
    public Calendar feed(String name, List<Event> events, Language language) {
        var oldest = clock.instant().minus(SHOWN_FOR);
        return new Calendar(
                name,
                Calendar.PUBLISH,
                "",
                clock.instant(),
                events.stream()
                        .filter(event -> event.when().ends().isAfter(oldest))
                        .map(event -> entry(event, language))
                        .toList());
    }

    private CalendarEntry entry(Event event, Language language) {
        var content = event.content();
        var words = content.words(language);
        var address = node.address("/" + language.code() + event.path());
        var cancelled = event.status() == EventStatus.CANCELLED;
        var described = Optional.of(words.summary())
                        .filter(summary -> !summary.isBlank())
                        .map(summary -> summary + "\n\n")
                        .orElse("")
                + messages.text(language, "events.calendar.page") + "\n" + address;
        return new CalendarEntry(
                event.id() + "@" + Objects.requireNonNull(node.publicAddress().getHost()),
                event.sequence(),
                cancelled,
                event.when(),
                event.changedAt(),
                cancelled ? messages.text(language, "events.calendar.cancelled", words.title()) : words.title(),
                described,
                content.place(),
                address);
    }
}

package org.comity.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.comity.events.Event;
import org.comity.events.When;
import org.comity.vocabulary.Language;
import org.comity.web.View;

/// How pages say when an event is, and in which languages.
public final class EventText {

    private final View view;
    private final ZoneId reader;

    EventText(View view, ZoneId reader) {
        this.view = view;
        this.reader = reader;
    }

    /// Both clocks.
    public String begins(When when) {
        return at(when.begins(), when);
    }

    /// A reader whose clock is not known is told UTC as UTC, and not as theirs.
    public String at(Instant instant, When when) {
        return known() || when.zone().equals(reader)
                ? view.moments().twoClocks(instant, when.zone(), reader)
                : view.text("events.clocks", view.moments().moment(instant, when.zone()), inUtc(instant, when));
    }

    private String inUtc(Instant instant, When when) {
        var sameDay = LocalDate.ofInstant(instant, when.zone()).equals(LocalDate.ofInstant(instant, reader));
        return sameDay ? view.moments().timeAt(instant, reader) : view.moments().moment(instant, reader);
    }

    /// `1 h 30 min`.
    public String length(int minutes) {
        return view.text("events.length", minutes / 60, minutes % 60);
    }

    public String day(When when) {
        return Integer.toString(when.start().getDayOfMonth());
    }

    public String month(When when) {
        return DateTimeFormatter.ofPattern("LLL uuuu", view.language().locale()).format(when.start());
    }

    /// For machines: the instant.
    public String machine(When when) {
        return when.begins().toString();
    }

    /// What a language is called in the reader's.
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(view.language().locale());
    }

    public String title(Event event) {
        return event.content().words(view.language()).title();
    }

    public String summary(Event event) {
        return event.content().words(view.language()).summary();
    }

    /// The language title and summary are shown in, where it is another than the page's; null otherwise.
    public Language shownIn(Event event) {
        return event.content().shownIn(view.language());
    }

    public boolean inAnother(Event event) {
        return shownIn(event) != view.language();
    }

    public ZoneId reader() {
        return reader;
    }

    /// Whether the reader's clock is known at all.
    public boolean known() {
        return !reader.equals(ReaderClock.UNKNOWN);
    }

    /// A time of a session, as the clock of the event's zone shows it.
    public String time(Event event, int after) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .format(event.when().first().plusMinutes(after));
    }
}

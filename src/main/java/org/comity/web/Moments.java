package org.comity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.vocabulary.Language;

/// Dates and times as people of a language read them: months in words, the place of every clock named.
public final class Moments {

    private static final ConcurrentHashMap<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Messages messages;
    private final Language language;

    public Moments(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /// `23 November 2026`.
    public String date(LocalDate date) {
        return format("web.pattern.date").format(date);
    }

    /// `23 November 2026, 14:00 (Strasbourg)`.
    public String moment(Instant instant, ZoneId zone) {
        return dayAndTime(instant.atZone(zone)) + " " + place(instant, zone) + leftToRightEnd();
    }

    /// `23 November 2026, 18:40 JST (Tokyo) = 09:40 WET (Lisbon), your time`; one clock if both are the same.
    public String twoClocks(Instant instant, ZoneId there, ZoneId here) {
        var first = instant.atZone(there);
        var second = instant.atZone(here);
        if (first.toLocalDateTime().equals(second.toLocalDateTime())) {
            return moment(instant, there);
        }
        var sameDay = first.toLocalDate().equals(second.toLocalDate());
        var yours = sameDay ? format("web.pattern.time").format(second) : dayAndTime(second);
        return messages.text(language, "web.twoClocks", moment(instant, there), yours);
    }

    /// The same for pages, where anything may stand beside it: a reference in Latin letters would draw the day
    /// away from its month, and a left-to-right line would turn the two clocks round. As an isolate they keep
    /// their order (UAX 9).
    String twoClocksApart(Instant instant, ZoneId there, ZoneId here) {
        var both = twoClocks(instant, there, here);
        return language.rightToLeft() ? RIGHT_TO_LEFT_ISOLATE + both + END_OF_ISOLATE : both;
    }

    /// `03:12 WET (Lisbon)`: what the clock of a place shows.
    public String timeAt(Instant instant, ZoneId zone) {
        return format("web.pattern.time").format(instant.atZone(zone)) + " " + place(instant, zone) + leftToRightEnd();
    }

    private String dayAndTime(ZonedDateTime when) {
        return messages.text(
                language,
                "web.dayAndTime",
                date(when.toLocalDate()),
                format("web.pattern.time").format(when));
    }

    /// Among right-to-left words, time and place stay one left-to-right piece.
    private String leftToRightEnd() {
        return language.rightToLeft() ? "\u200E" : "";
    }

    private String place(Instant instant, ZoneId zone) {
        if (zone.getId().equals("UTC")) {
            return "UTC";
        }
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        var abbreviation =
                DateTimeFormatter.ofPattern("z", Language.ENGLISH.locale()).format(instant.atZone(zone));
        return abbreviation.equals(city) ? city : abbreviation + " (" + city + ")";
    }

    /// The zone's name in words, for choosing it.
    public String zoneName(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    private DateTimeFormatter format(String key) {
        return FORMATS.computeIfAbsent(
                language.code() + key,
                absent -> DateTimeFormatter.ofPattern(messages.text(language, key), language.locale()));
    }
}

package org.comity.events.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comity.events.When;
import org.comity.vocabulary.CalendarLines;

/// Entries as one iCalendar stream (RFC 5545). A time is written as the clock on the wall with its zone; the end as a
/// length, because a clock that is put back shows a time twice, and an hour stays an hour.
///
/// @param name of the calendar, for those who subscribe to it; empty for a single entry
/// @param made when it is written, for whoever it is sent to
/// @param method what the stream is for (RFC 5546): `PUBLISH` or `CANCEL`
/// @param organizer a `mailto:` or another address; empty where nobody is to be written to
public record Calendar(String name, String method, String organizer, Instant made, List<CalendarEntry> entries) {

    public static final String PUBLISH = "PUBLISH";
    public static final String CANCEL = "CANCEL";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration A_YEAR = Duration.ofDays(366);

    public Calendar {
        entries = List.copyOf(entries);
    }

    public String write() {
        var lines = new CalendarLines()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Comity//Events//EN")
                .line("CALSCALE:GREGORIAN")
                .text("X-WR-CALNAME", name);
        if (sent()) {
            lines.line("METHOD:" + method);
        }
        if (!name.isEmpty()) {
            lines.text("NAME", name)
                    .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                    .line("X-PUBLISHED-TTL:PT1H");
        }
        entries.stream()
                .map(entry -> entry.when().zone())
                .filter(zone -> !utc(zone))
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .forEach(zone -> zone(lines, zone));
        entries.forEach(entry -> entry(lines, entry));
        return lines.line("END:VCALENDAR").toString();
    }

    private void zone(CalendarLines lines, ZoneId zone) {
        var times = entries.stream()
                .map(CalendarEntry::when)
                .filter(when -> when.zone().equals(zone))
                .toList();
        var first =
                times.stream().map(When::begins).min(Comparator.naturalOrder()).orElseThrow();
        var last = times.stream().map(When::ends).max(Comparator.naturalOrder()).orElseThrow();
        ZoneDefinition.write(lines, zone, first.minus(A_YEAR), last.plus(A_YEAR));
    }

    private void entry(CalendarLines lines, CalendarEntry entry) {
        lines.line("BEGIN:VEVENT")
                .text("UID", entry.uid())
                .line("DTSTAMP:" + UTC.format(sent() ? made : entry.changedAt()))
                .line("LAST-MODIFIED:" + UTC.format(entry.changedAt()))
                .line("SEQUENCE:" + entry.sequence())
                .line(start(entry.when()))
                .line("DURATION:" + length(entry.when().minutes()))
                .line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"))
                .text("SUMMARY", entry.title())
                .text("DESCRIPTION", entry.description())
                .text("LOCATION", entry.location())
                .line("URL:" + entry.address())
                .line("TRANSP:" + (entry.cancelled() ? "TRANSPARENT" : "OPAQUE"));
        if (sent()) {
            lines.line("ORGANIZER;CN=Comity:" + organizer);
        }
        lines.line("END:VEVENT");
    }

    /// Whether somebody sends it to somebody; otherwise it is fetched, and has neither a method nor a moment of its own
    /// (RFC 5545, sections 3.7.2 and 3.8.7.2).
    private boolean sent() {
        return !organizer.isEmpty();
    }

    private static String start(When when) {
        return utc(when.zone())
                ? "DTSTART:" + UTC.format(when.begins())
                : "DTSTART;TZID=" + when.zone().getId() + ":" + ZoneDefinition.local(when.start());
    }

    private static boolean utc(ZoneId zone) {
        return zone.getId().equals("UTC");
    }

    /// Hours and minutes, never days: a day of a calendar is not always 24 hours long.
    private static String length(int minutes) {
        var length = Duration.ofMinutes(minutes);
        var hours = length.toHours();
        var rest = length.toMinutesPart();
        return "PT" + (hours > 0 ? hours + "H" : "") + (rest > 0 || hours == 0 ? rest + "M" : "");
    }

    /// The last moment of all entries, for whoever asks how old the stream is.
    public Instant changedAt() {
        return entries.stream()
                .map(CalendarEntry::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}

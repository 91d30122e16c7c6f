package org.comity.clocks.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.comity.clocks.ClockId;
import org.comity.vocabulary.CalendarLines;

/// Ends of clocks as one iCalendar stream (RFC 5545): an entry for the last day, whole, as the reader's own calendar
/// shows it. What does not count any more stays as cancelled, with its sequence raised, so that calendars take it out.
///
/// @param name of the calendar
/// @param host of the node, for names that are the same for ever
public record ClockCalendar(String name, String host, List<Entry> entries) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    public ClockCalendar {
        entries = List.copyOf(entries);
    }

    /// @param day the last one, in the reader's zone
    /// @param summary reference, what it is, and by which provision; nothing of the case
    public record Entry(
            ClockId clock,
            int sequence,
            boolean cancelled,
            LocalDate day,
            Instant changedAt,
            String summary,
            String description,
            URI address) {}

    public String write() {
        var lines = new CalendarLines()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Comity//Clocks//EN")
                .line("CALSCALE:GREGORIAN")
                .text("X-WR-CALNAME", name)
                .text("NAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .line("X-PUBLISHED-TTL:PT1H");
        entries.forEach(entry -> entry(lines, entry));
        return lines.line("END:VCALENDAR").toString();
    }

    private void entry(CalendarLines lines, Entry entry) {
        lines.line("BEGIN:VEVENT")
                .text("UID", entry.clock() + "@" + host)
                .line("DTSTAMP:" + UTC.format(entry.changedAt()))
                .line("LAST-MODIFIED:" + UTC.format(entry.changedAt()))
                .line("SEQUENCE:" + entry.sequence())
                .line("DTSTART;VALUE=DATE:" + DAY.format(entry.day()))
                .line("DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)))
                .line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"))
                .text("SUMMARY", entry.summary())
                .text("DESCRIPTION", entry.description())
                .line("URL:" + entry.address())
                .line("TRANSP:TRANSPARENT")
                .line("CLASS:CONFIDENTIAL")
                .line("END:VEVENT");
    }
}

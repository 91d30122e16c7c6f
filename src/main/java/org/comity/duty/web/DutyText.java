package org.comity.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.comity.duty.model.Span;
import org.comity.duty.model.WallClock;
import org.comity.web.View;

/// Times of a roster as people read them, by the clock of its authority.
public final class DutyText {

    private static final int DAYS_NAMED_ONCE = 6;

    private final View view;
    private final ZoneId zone;

    public DutyText(View view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    /// `03:12`.
    public String time(Instant moment) {
        return format("web.pattern.time", moment);
    }

    /// `Saturday 28 November`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        view.text("web.pattern.day"), view.language().locale())
                .format(day);
    }

    /// Below the day on which it begins: `08:00 – 20:00`, or `20:00 – Sun 08:00` where it leads to another; with whole
    /// days where it began before, or leads far.
    public String span(LocalDate below, Span span) {
        var begins = LocalDate.ofInstant(span.from(), zone);
        var ends = LocalDate.ofInstant(span.to(), zone);
        if (!begins.equals(below) || ends.isAfter(begins.plusDays(DAYS_NAMED_ONCE))) {
            return spanWithDays(span);
        }
        return view.text(
                "duty.span",
                time(span.from()),
                begins.equals(ends) ? time(span.to()) : format("web.pattern.weekdayAndTime", span.to()));
    }

    /// `Sat 28 Nov 20:00 – Sun 29 Nov 08:00`: for where no day stands above it.
    public String spanWithDays(Span span) {
        return view.text(
                "duty.span",
                format("web.pattern.dayAndTime", span.from()),
                format("web.pattern.dayAndTime", span.to()));
    }

    /// How long it is by a watch, `23 h` where the clock is put forward in between.
    public String length(Span span) {
        return duration(span.length());
    }

    public String duration(Duration duration) {
        return view.text("duty.length", duration.toHours(), duration.toMinutesPart());
    }

    /// Whether the clock shows an end of it twice.
    public boolean twice(Span span) {
        return twice(span.from()) || twice(span.to());
    }

    private boolean twice(Instant moment) {
        return WallClock.read(moment.atZone(zone).toLocalDateTime(), zone) instanceof WallClock.Reading.Moment read
                && read.twice();
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(view.text(pattern), view.language().locale())
                .format(moment.atZone(zone));
    }
}

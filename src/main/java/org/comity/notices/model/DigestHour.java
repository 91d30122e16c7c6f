package org.comity.notices.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// When what can wait is mailed: at eight in the morning of the reader's own zone.
public final class DigestHour {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private DigestHour() {}

    /// The next eight o'clock, today's if it is still to come; by the clock on the wall, so the night of a change of
    /// the clocks is an hour longer or shorter.
    public static Instant after(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var eight = today.atTime(EIGHT).atZone(zone).toInstant();
        return now.isBefore(eight)
                ? eight
                : today.plusDays(1).atTime(EIGHT).atZone(zone).toInstant();
    }

    /// The next eight o'clock on a Monday.
    public static Instant onMonday(Instant now, ZoneId zone) {
        var next = after(now, zone).atZone(zone).toLocalDate();
        return next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(EIGHT)
                .atZone(zone)
                .toInstant();
    }
}

package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The clock of Article 29(7): data are preserved for at least sixty days, so that the requesting Party can submit its
/// request for assistance; once it has, they stay preserved until that request is decided.
///
/// Days are counted in the requested Party's zone; the last day ends at its midnight.
///
/// @param from the day preservation took effect
/// @param until the last day, or any day while open-ended
/// @param openEnded a request for assistance was received and is not decided yet
public record PreservationClock(LocalDate from, LocalDate until, ZoneId zone, boolean openEnded) {

    /// Article 29(7).
    public static final int MINIMUM_DAYS = 60;
    /// Our own choice: warn fifteen days before the end, and urgently five days before.
    private static final int WARN_DAYS = 15;

    private static final int URGENT_DAYS = 5;

    /// How near the end is.
    public enum Phase {
        RUNNING,
        WARNING,
        URGENT,
        LAPSED,
        OPEN_ENDED
    }

    /// @throws IllegalArgumentException when the data would be preserved for less than sixty days
    public PreservationClock {
        if (until.isBefore(earliestEnd(from))) {
            throw new IllegalArgumentException("Article 29(7): at least " + MINIMUM_DAYS + " days");
        }
    }

    /// The earliest last day for a preservation that took effect on a day.
    public static LocalDate earliestEnd(LocalDate from) {
        return from.plusDays(MINIMUM_DAYS);
    }

    public Phase phase(Instant now) {
        if (openEnded) {
            return Phase.OPEN_ENDED;
        }
        var left = daysLeft(now);
        if (left < 0) {
            return Phase.LAPSED;
        }
        return left <= URGENT_DAYS ? Phase.URGENT : left <= WARN_DAYS ? Phase.WARNING : Phase.RUNNING;
    }

    /// Whole days until the last day; negative once it is over.
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(today(now), until);
    }

    /// Days since preservation took effect, at most all of them.
    public long daysPassed(Instant now) {
        return Math.clamp(ChronoUnit.DAYS.between(from, today(now)), 0, days());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /// The moment after which the data are no longer preserved.
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public PreservationClock extendedUntil(LocalDate later) {
        return new PreservationClock(from, later, zone, openEnded);
    }

    /// Article 29(7), second sentence: from the receipt of the request for assistance on.
    public PreservationClock untilDecision() {
        return new PreservationClock(from, until, zone, true);
    }

    /// The first sentence again: the decision is made, and the days that were promised are no fewer for it.
    public PreservationClock decided() {
        return new PreservationClock(from, until, zone, false);
    }
}

package org.comity.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When a clock ends. Days are counted from the day of receipt in the addressee's zone, that day not among them; the
/// last day ends at its midnight there, whatever clocks are put forward or back meanwhile, and is kept as an instant.
///
/// @param lastDay null where hours are counted
public record Term(@Nullable LocalDate lastDay, Instant due) {

    public static Term until(LocalDate lastDay, ZoneId zone) {
        return new Term(lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public static Term days(int days, Instant received, ZoneId zone) {
        return until(LocalDate.ofInstant(received, zone).plusDays(days), zone);
    }

    public static Term at(Instant due) {
        return new Term(null, due);
    }

    /// The first minute of the day that lies so many days before the last one.
    Instant morning(int daysBefore, ZoneId zone) {
        var last = lastDay == null ? LocalDate.ofInstant(due.minusNanos(1), zone) : lastDay;
        return last.minusDays(daysBefore).atStartOfDay(zone).toInstant();
    }

    /// Goes on as much later as it stood still; whole days where days are counted.
    Term afterStandingStill(Instant since, Instant until, ZoneId zone) {
        if (lastDay == null) {
            return at(due.plus(Duration.between(since, until)));
        }
        var stood = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), LocalDate.ofInstant(until, zone));
        return until(lastDay.plusDays(stood), zone);
    }
}

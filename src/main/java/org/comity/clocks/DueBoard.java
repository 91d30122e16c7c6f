package org.comity.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.comity.requests.TimeLimit;

/// What is due across the requests of an authority, by the clock of its own place.
///
/// @param limits the nearest end first; those without an end last
/// @param more whether there are others, further away
public record DueBoard(List<TimeLimit> limits, boolean more, Instant now, ZoneId zone) {

    private static final int DAYS_OF_A_WEEK = 7;

    /// How near the end is, for whoever reads.
    public enum When {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        /// It stands still, or the law sets no days.
        OPEN
    }

    public DueBoard {
        limits = List.copyOf(limits);
    }

    public List<TimeLimit> in(When when) {
        return limits.stream().filter(limit -> when(limit) == when).toList();
    }

    public When when(TimeLimit limit) {
        var due = limit.due();
        if (due == null || !limit.counts()) {
            return When.OPEN;
        }
        if (!due.isAfter(now)) {
            return When.OVERDUE;
        }
        var today = LocalDate.ofInstant(now, zone);
        var day = lastDay(due);
        if (!day.isAfter(today)) {
            return When.TODAY;
        }
        return day.isBefore(today.plusDays(DAYS_OF_A_WEEK)) ? When.WEEK : When.LATER;
    }

    /// The day on which the reader's own calendar shows the last moment.
    private LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }
}

package org.comity.desk.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/// Counts working days by the clock of the secretariat. The day on which somebody wrote does not count; the last
/// day ends at six in the evening, summer time or not.
public record WorkingDays(ZoneId zone, Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean works(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The evening of the n-th working day after a moment.
    public Instant after(Instant moment, int days) {
        var day = moment.atZone(zone).toLocalDate();
        for (var left = days; left > 0; left--) {
            day = next(day);
        }
        return day.atTime(EVENING).atZone(zone).toInstant();
    }

    private LocalDate next(LocalDate day) {
        var next = day.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The morning of the working day before a moment; of its own day where nothing else is left.
    ///
    /// @param from nobody is reminded before
    public Instant reminder(Instant due, Instant from) {
        var last = due.atZone(zone).toLocalDate();
        var day = last.minusDays(1);
        while (!works(day)) {
            day = day.minusDays(1);
        }
        var before = day.atTime(MORNING).atZone(zone).toInstant();
        return before.isAfter(from) ? before : last.atTime(MORNING).atZone(zone).toInstant();
    }
}

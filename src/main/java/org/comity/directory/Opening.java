package org.comity.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/// A stretch of the week in which somebody is there.
///
/// @param to not later than `from`: it ends on the day after, so that midnight to midnight is a whole day
public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /// @throws IllegalArgumentException when it is on no day
    public Opening {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Hours are on some day");
        }
    }

    boolean overMidnight() {
        return !to.isAfter(from);
    }
}

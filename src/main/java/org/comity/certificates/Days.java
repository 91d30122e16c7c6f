package org.comity.certificates;

import java.time.LocalDate;

/// The days a certificate speaks of.
public record Days(LocalDate from, LocalDate until) {

    /// @throws IllegalArgumentException when the last is before the first
    public Days {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The last day is not before the first");
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    public boolean one() {
        return from.equals(until);
    }
}

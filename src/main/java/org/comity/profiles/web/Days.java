package org.comity.profiles.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads days as people type them.
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1700, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private Days() {}

    /// A day in the form of ISO 8601 within living law; empty for anything else.
    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

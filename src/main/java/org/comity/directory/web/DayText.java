package org.comity.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads a day as browsers send it. Only days that a State can have meant.
final class DayText {

    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private DayText() {}

    static Optional<LocalDate> read(String text) {
        try {
            var day = LocalDate.parse(text.strip());
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

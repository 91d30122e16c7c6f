package org.comity.statistics.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// A quarter of a year, counted in UTC, such as `2026-Q3`.
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final int IN_A_YEAR = 4;

    /// Answers take a while: a preservation lasts 60 days at least, and orders to providers have 45 and 45 days
    /// (Article 29(7); CETS 224 Article 8(5)). Before that figures would speak of cases that are not over.
    private static final int DAYS_TO_SETTLE = 120;

    /// @throws IllegalArgumentException when there is none of that number
    public Quarter {
        if (number < 1 || number > IN_A_YEAR || year < 2000 || year > 9999) {
            throw new IllegalArgumentException("No quarter: " + year + "-Q" + number);
        }
    }

    public static Quarter of(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /// Reads `2026-Q3`; empty for anything else.
    public static Optional<Quarter> read(String written) {
        if (!written.matches("2\\d{3}-Q[1-4]")) {
            return Optional.empty();
        }
        return Optional.of(new Quarter(
                Integer.parseInt(written.substring(0, written.indexOf('-'))),
                written.charAt(written.length() - 1) - '0'));
    }

    public Quarter next() {
        return number == IN_A_YEAR ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public Period period() {
        var first = YearMonth.from(firstDay());
        return new Period(first, first.plusMonths(MONTHS - 1));
    }

    /// When its figures across authorities are released: once, as they stand then.
    public Instant released() {
        return next().firstDay().plusDays(DAYS_TO_SETTLE).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}

package org.comity.statistics.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Whole months, counted in UTC.
///
/// @param to the last one, which belongs to it
public record Period(YearMonth from, YearMonth to) {

    /// Ten years.
    public static final int MOST_MONTHS = 120;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;
    private static final int USUAL_MONTHS = 12;

    /// @throws IllegalArgumentException when it ends before it begins, is longer than ten years, or is of no year
    ///     from 2000 to 9999
    public Period {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("No such year");
        }
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).compareTo(to) <= 0) {
            throw new IllegalArgumentException("No period: " + from + " to " + to);
        }
    }

    /// The month of a day and the eleven before it.
    public static Period until(LocalDate day) {
        var month = YearMonth.from(day);
        return new Period(month.minusMonths(USUAL_MONTHS - 1), month);
    }

    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    public Instant begins() {
        return from.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// The first moment after it.
    public Instant ends() {
        return to.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }
}

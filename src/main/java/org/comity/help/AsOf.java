package org.comity.help;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day that a source speaks of, as exactly as it is known: a day, a month, a year, or not at all.
///
/// @param written `2026-10-09`, `2025-12` or `2025`; empty for a copy that bears no date
public record AsOf(String written) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}(-\\d{2}(-\\d{2})?)?)?");

    public static final AsOf UNKNOWN = new AsOf("");

    /// @throws IllegalArgumentException for what is no date
    public AsOf {
        if (!FORM.matcher(written).matches()) {
            throw new IllegalArgumentException("No day, month or year: '" + written + "'");
        }
        lastDay(written);
    }

    public boolean known() {
        return !written.isEmpty();
    }

    /// The last day it may mean.
    public Optional<LocalDate> lastDay() {
        return lastDay(written);
    }

    private static Optional<LocalDate> lastDay(String written) {
        return switch (written.length()) {
            case 4 -> Optional.of(Year.parse(written).atMonth(12).atEndOfMonth());
            case 7 -> Optional.of(YearMonth.parse(written).atEndOfMonth());
            case 10 -> Optional.of(LocalDate.parse(written));
            default -> Optional.empty();
        };
    }
}

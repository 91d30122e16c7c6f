package org.comity.pathfinder;

import java.math.BigDecimal;
import java.util.Optional;

/// The maximum deprivation of liberty that a State's law threatens for the offence.
///
/// @param months at most a hundred years; imprisonment for life is written as a hundred years
public record Penalty(int months) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LONGEST = 1_200;

    /// @throws IllegalArgumentException for less than nothing or more than a hundred years
    public Penalty {
        if (months < 0 || months > LONGEST) {
            throw new IllegalArgumentException("A penalty lies between 0 and " + LONGEST + " months");
        }
    }

    public static Penalty ofYears(int years) {
        return new Penalty(Math.multiplyExact(years, MONTHS_OF_A_YEAR));
    }

    /// Reads years, `3` or `0.5`; empty when the text says none.
    public static Optional<Penalty> read(String years) {
        if (!years.matches("\\d{1,3}([.,]\\d{1,2})?")) {
            return Optional.empty();
        }
        var months = new BigDecimal(years.replace(',', '.'))
                .multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR))
                .intValue();
        return months > LONGEST ? Optional.empty() : Optional.of(new Penalty(months));
    }

    public boolean atLeastOneYear() {
        return months >= MONTHS_OF_A_YEAR;
    }

    /// In years, as it is typed.
    public String years() {
        return BigDecimal.valueOf(months)
                .divide(BigDecimal.valueOf(MONTHS_OF_A_YEAR), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

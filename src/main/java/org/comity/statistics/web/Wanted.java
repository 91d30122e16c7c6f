package org.comity.statistics.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Period;

/// Which figures somebody wants, as an address carries it: `side=received&from=2026-01&to=2026-06`.
///
/// @param from as it was typed; so is `to`
public record Wanted(Side side, String from, String to) {

    private static final String RECEIVED = "received";

    /// What an address does not say is the usual: what was sent, this month and the eleven before it.
    static Wanted of(String side, String from, String to, Period usual) {
        var both = from.isBlank() && to.isBlank();
        return new Wanted(
                side.equals(RECEIVED) ? Side.REQUESTED : Side.REQUESTING,
                both ? usual.from().toString() : from.strip(),
                both ? usual.to().toString() : to.strip());
    }

    /// Empty where these are no months, or too many.
    Optional<Period> period() {
        try {
            return Optional.of(new Period(YearMonth.parse(from), YearMonth.parse(to)));
        } catch (DateTimeException | IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    public static String written(Side side) {
        return side == Side.REQUESTED ? RECEIVED : "sent";
    }

    /// The same figures elsewhere, without the question mark; typed months are shown only once they are understood.
    public String query() {
        return "side=" + written(side)
                + period().map(read -> "&from=" + read.from() + "&to=" + read.to())
                        .orElse("");
    }
}

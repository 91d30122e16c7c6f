package org.comity.clocks.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.comity.clocks.ClockKind;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;

/// Counts the days of a clock from what happened.
public final class Counting {

    private final Policy policy;

    public Counting(Policy policy) {
        this.policy = policy;
    }

    /// The term as it begins with what happened; empty where the law sets no days.
    ///
    /// @param zone the addressee's
    public Optional<Term> term(ClockKind kind, RequestEvent.Happened event, ZoneId zone) {
        return switch (kind.bound()) {
            case OPEN -> Optional.empty();
            case POLICY -> Optional.of(Term.at(event.at().plus(policy.emergency())));
            case AT_MOST -> Optional.of(atMost(kind, event, zone));
            case AT_LEAST -> Optional.ofNullable(event.clock()).map(clock -> Term.until(clock.until(), clock.zone()));
        };
    }

    private static Term atMost(ClockKind kind, RequestEvent.Happened event, ZoneId zone) {
        var said = event.counted().answerUntil();
        // Article 7(7) of the Second Protocol: the day that was said with the receipt, which the request takes only
        // where it lies thirty days after it, or later. On that day the request itself expires.
        return kind == ClockKind.ORDER_TO_PROVIDER && said != null
                ? Term.until(said, zone)
                : Term.until(firstDay(kind, event, zone).plusDays(kind.days()), zone);
    }

    /// Usually the day of receipt, where the addressee is; of a domestic order the day preservation took
    /// effect, and once it was extended the day of that.
    private static LocalDate firstDay(ClockKind kind, RequestEvent.Happened event, ZoneId zone) {
        var clock = event.clock();
        return kind == ClockKind.DOMESTIC_ORDER && clock != null && event.what() == Happening.CONFIRMED
                ? clock.from()
                : LocalDate.ofInstant(event.at(), zone);
    }
}

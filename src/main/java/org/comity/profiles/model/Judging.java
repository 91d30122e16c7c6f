package org.comity.profiles.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.comity.profiles.Freshness;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.Verification;

/// Says how fresh something is: a review is due a year after somebody last answered for it, and announced two months
/// before.
public final class Judging implements Function<Optional<Verification>, Freshness> {

    private static final Period REVIEW = Period.ofYears(1);
    private static final Period NOTICE = Period.ofMonths(2);

    private final Clock clock;

    public Judging(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Freshness apply(Optional<Verification> last) {
        var due =
                last.map(said -> LocalDate.ofInstant(said.at(), ZoneOffset.UTC).plus(REVIEW));
        return new Freshness(due.map(this::light).orElse(Light.UNCONFIRMED), last, due);
    }

    private Light light(LocalDate due) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.isBefore(due)) {
            return Light.RED;
        }
        return today.isBefore(due.minus(NOTICE)) ? Light.GREEN : Light.AMBER;
    }
}

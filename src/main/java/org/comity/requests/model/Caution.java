package org.comity.requests.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Something unusual about a sending, as when somebody else sits at the officer's desk. One is enough for a
/// second look; none says that anything is wrong.
public enum Caution {
    /// Nothing of this officer's went out before.
    FIRST_BY_OFFICER(sending -> sending.earlier().isEmpty()),

    /// The authority never sent anything to this State.
    FIRST_TO_STATE(sending -> !sending.trodden().state()),

    /// The officer sent at least twenty times, and never within two hours of this time of day.
    UNUSUAL_HOUR(sending -> sending.earlier().size() >= Caution.ENOUGH_TO_KNOW
            && sending.earlier().stream().noneMatch(earlier -> near(sending, earlier))),

    /// Before seven or from nine in the evening on, by the officer's clock; not at a 24/7 point.
    OUT_OF_HOURS(sending -> !sending.roundTheClock() && outOfHours(sending.timeOfDay(sending.at()))),

    /// The passkey was added less than three days ago, or never touched for anything that went out.
    NEW_KEY(sending -> sending.key() != null
            && (!sending.key().used()
                    || sending.key().since().plus(Duration.ofDays(3)).isAfter(sending.at()))),

    /// More than is usual in ten minutes.
    BURST(sending -> sending.inTenMinutes() > sending.usualInTenMinutes()),

    /// Nothing was sent to this authority in the last 180 days, and to others something was.
    UNUSUAL_TARGET(sending -> !sending.trodden().target() && sending.trodden().others());

    private static final int ENOUGH_TO_KNOW = 20;
    private static final long NEAR_MINUTES = 120;
    private static final long DAY_MINUTES = 1440;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final Predicate<Sending> shows;

    Caution(Predicate<Sending> shows) {
        this.shows = shows;
    }

    boolean shows(Sending sending) {
        return shows.test(sending);
    }

    public static Set<Caution> of(Sending sending) {
        return Arrays.stream(values())
                .filter(caution -> caution.shows(sending))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caution.class)));
    }

    /// Around midnight 23:30 and 00:30 are an hour apart.
    private static boolean near(Sending sending, Instant earlier) {
        var apart = Math.abs(Duration.between(sending.timeOfDay(earlier), sending.timeOfDay(sending.at()))
                .toMinutes());
        return Math.min(apart, DAY_MINUTES - apart) <= NEAR_MINUTES;
    }

    private static boolean outOfHours(LocalTime time) {
        return time.isBefore(MORNING) || !time.isBefore(EVENING);
    }
}

package org.comity.providers;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.providers.*`, in calendar units such as `P6M`.
///
/// @param claimWithin how long a claim waits to be checked before it ends by itself
/// @param confirmEvery how long after a confirmation of a kept page the next is due
/// @param warnBefore how long before that it turns amber and the provider is reminded
/// @param firstWithin how long a page that was just taken over may wait for its first confirmation
@ConfigurationProperties("comity.providers")
public record ProvidersSettings(
        @DefaultValue("P14D") Period claimWithin,
        @DefaultValue("P6M") Period confirmEvery,
        @DefaultValue("P1M") Period warnBefore,
        @DefaultValue("P1M") Period firstWithin) {

    /// @throws IllegalArgumentException when something would be due at once, or warned of before it was said
    public ProvidersSettings {
        if (!forward(claimWithin) || !forward(confirmEvery) || !forward(firstWithin)) {
            throw new IllegalArgumentException("comity.providers: claims and confirmations hold for some time");
        }
        if (warnBefore.isNegative()) {
            throw new IllegalArgumentException("comity.providers: times are not negative");
        }
        if (after(Instant.EPOCH, confirmEvery.minus(warnBefore)).isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("comity.providers.warn-before is longer than confirm-every");
        }
    }

    private static boolean forward(Period period) {
        return !period.isNegative() && !period.isZero();
    }

    /// A moment so many calendar units later, in UTC.
    public static Instant after(Instant moment, Period period) {
        return moment.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    public static Instant before(Instant moment, Period period) {
        return moment.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}

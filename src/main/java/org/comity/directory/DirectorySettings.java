package org.comity.directory;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.directory.*`, in calendar units such as `P4M`.
///
/// @param attestEvery how long after an attestation the next is due
/// @param warnBefore how long before that it turns amber and the authority is reminded
/// @param firstWithin how long a new listing may wait for its first attestation
/// @param headAfter how long after the due day the head of the authority is told
/// @param secretariatAfter how long after the due day the secretariat is told
/// @param openedPerHour how many listings with channels for members one person opens in an hour
@ConfigurationProperties("comity.directory")
public record DirectorySettings(
        @DefaultValue("P4M") Period attestEvery,
        @DefaultValue("P1M") Period warnBefore,
        @DefaultValue("P1M") Period firstWithin,
        @DefaultValue("P0D") Period headAfter,
        @DefaultValue("P14D") Period secretariatAfter,
        @DefaultValue("60") int openedPerHour) {

    /// @throws IllegalArgumentException when an attestation would be due at once, or warned of before it was made
    public DirectorySettings {
        if (!forward(attestEvery) || !forward(firstWithin)) {
            throw new IllegalArgumentException("comity.directory: an attestation holds for some time");
        }
        if (warnBefore.isNegative() || headAfter.isNegative() || secretariatAfter.isNegative()) {
            throw new IllegalArgumentException("comity.directory: times are not negative");
        }
        if (openedPerHour < 1) {
            throw new IllegalArgumentException("comity.directory.opened-per-hour: somebody may open something");
        }
        if (after(Instant.EPOCH, attestEvery.minus(warnBefore)).isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("comity.directory.warn-before is longer than attest-every");
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

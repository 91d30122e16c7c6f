package org.comity.guests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.guests.*`.
///
/// @param validFor how long a link and its code can be opened
/// @param codesPerHour how many codes one client address may try in an hour, for whatever links
@ConfigurationProperties("comity.guests")
public record GuestsSettings(
        @DefaultValue("24h") Duration validFor,
        @DefaultValue("30") int codesPerHour) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    /// @throws IllegalArgumentException for a link that nobody could open in time, or that lies about for weeks
    public GuestsSettings {
        if (validFor.compareTo(SHORTEST) < 0 || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("comity.guests.valid-for is from ten minutes to seven days");
        }
        if (codesPerHour < 1) {
            throw new IllegalArgumentException("comity.guests.codes-per-hour must be one at least");
        }
    }
}

package org.comity.profiles;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.profiles.suggestions.*`: what people outside tell of newer developments.
///
/// @param perHour how many one client address may tell in an hour
/// @param fromAllPerHour how many all together
/// @param mostWaiting how many wait for one State at most
/// @param leastTime between seeing the form and sending it: no person is faster
/// @param mailFor for how long a mail address is kept at most where nobody decides
/// @param keepDecided how long what was told is kept after it was decided, in calendar units such as `P1Y`
/// @param keepUndecided how long it is kept at most where nobody decides
@ConfigurationProperties("comity.profiles.suggestions")
public record SuggestionSettings(
        @DefaultValue("5") int perHour,
        @DefaultValue("60") int fromAllPerHour,
        @DefaultValue("200") int mostWaiting,
        @DefaultValue("3s") Duration leastTime,
        @DefaultValue("180d") Duration mailFor,
        @DefaultValue("P1Y") Period keepDecided,
        @DefaultValue("P1Y") Period keepUndecided) {

    /// @throws IllegalArgumentException when nobody could tell anything, or nothing would be kept
    public SuggestionSettings {
        if (perHour < 1 || fromAllPerHour < 1 || mostWaiting < 1) {
            throw new IllegalArgumentException("comity.profiles.suggestions.*: limits are one at least");
        }
        if (leastTime.isNegative() || mailFor.isNegative() || keepDecided.isNegative() || keepUndecided.isNegative()) {
            throw new IllegalArgumentException("comity.profiles.suggestions.*: times do not run backwards");
        }
    }
}

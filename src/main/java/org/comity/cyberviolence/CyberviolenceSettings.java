package org.comity.cyberviolence;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.cyberviolence.*`: what people outside tell of newer developments.
///
/// @param perHour how many one client address may tell in an hour
/// @param fromAllPerHour how many all together
/// @param mostWaiting how many wait at most
/// @param keepDecided how long what was told is kept after it was decided, in calendar units such as `P6M`
/// @param keepUndecided how long it is kept at most where nobody decides, and how long a draft nobody touches
@ConfigurationProperties("comity.cyberviolence")
public record CyberviolenceSettings(
        @DefaultValue("5") int perHour,
        @DefaultValue("60") int fromAllPerHour,
        @DefaultValue("500") int mostWaiting,
        @DefaultValue("P6M") Period keepDecided,
        @DefaultValue("P1Y") Period keepUndecided) {

    /// @throws IllegalArgumentException when nobody could tell anything, or nothing would be kept
    public CyberviolenceSettings {
        if (perHour < 1 || fromAllPerHour < 1 || mostWaiting < 1) {
            throw new IllegalArgumentException("comity.cyberviolence.*: limits are one at least");
        }
        if (keepDecided.isNegative() || keepUndecided.isNegative()) {
            throw new IllegalArgumentException("comity.cyberviolence.*: times do not run backwards");
        }
    }
}

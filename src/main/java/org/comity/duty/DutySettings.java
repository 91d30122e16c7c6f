package org.comity.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.duty.*`.
///
/// @param dutyWaits how long whoever is on duty has before the deputy is told
/// @param deputyWaits how long the deputy has before every officer is told
/// @param officersWait how long they have before the secretariat is told
/// @param drillEndsAfter how long after the first call a drill can be acknowledged
/// @param nightFromHour the hour at which night begins by the clock of an authority
/// @param nightToHour the hour at which it ends
@ConfigurationProperties("comity.duty")
public record DutySettings(
        @DefaultValue("5m") Duration dutyWaits,
        @DefaultValue("10m") Duration deputyWaits,
        @DefaultValue("15m") Duration officersWait,
        @DefaultValue("2h") Duration drillEndsAfter,
        @DefaultValue("22") int nightFromHour,
        @DefaultValue("6") int nightToHour) {

    private static final int HOURS = 24;

    /// @throws IllegalArgumentException for a time of nothing, a drill that ends before its ladder, no night
    public DutySettings {
        for (var wait : List.of(dutyWaits, deputyWaits, officersWait)) {
            if (!wait.isPositive()) {
                throw new IllegalArgumentException("Every step of comity.duty must wait longer than nothing");
            }
        }
        if (drillEndsAfter.compareTo(dutyWaits.plus(deputyWaits).plus(officersWait)) <= 0) {
            throw new IllegalArgumentException("comity.duty.drill-ends-after must be longer than all steps together");
        }
        if (nightFromHour < 0
                || nightToHour < 0
                || nightFromHour >= HOURS
                || nightToHour >= HOURS
                || nightFromHour == nightToHour) {
            throw new IllegalArgumentException("comity.duty.night-from-hour and night-to-hour are two hours, 0 to 23");
        }
    }

    public Duration waits(Rung rung) {
        return switch (rung) {
            case DUTY -> dutyWaits;
            case DEPUTY -> deputyWaits;
            case OFFICERS -> officersWait;
            case SECRETARIAT -> Duration.ZERO;
        };
    }

    public boolean night(Instant moment, ZoneId zone) {
        var hour = moment.atZone(zone).getHour();
        return nightFromHour < nightToHour
                ? hour >= nightFromHour && hour < nightToHour
                : hour >= nightFromHour || hour < nightToHour;
    }
}

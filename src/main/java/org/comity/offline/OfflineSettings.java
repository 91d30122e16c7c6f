package org.comity.offline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.offline.*`.
///
/// @param mostStates of how many States a snapshot speaks at most, so that nobody takes the whole directory away
/// @param longestDays for how many days it is valid at most
/// @param perDay how many one person takes in 24 hours at most
@ConfigurationProperties("comity.offline")
public record OfflineSettings(
        @DefaultValue("20") int mostStates,
        @DefaultValue("30") int longestDays,
        @DefaultValue("5") int perDay) {

    private static final int MOST_STATES = 100;
    private static final int MOST_DAYS = 90;
    private static final int MOST_A_DAY = 1_000;

    /// @throws IllegalArgumentException for limits that limit nothing, or that nobody could keep to
    public OfflineSettings {
        within("most-states", mostStates, MOST_STATES);
        within("longest-days", longestDays, MOST_DAYS);
        within("per-day", perDay, MOST_A_DAY);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("comity.offline." + name + " is from 1 to " + most + ", not " + value);
        }
    }
}

package org.comity.profiles;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.profiles.import.*`.
///
/// @param largest the largest document that is read
/// @param kept how long what was read from a document waits for a decision before it is deleted
/// @param atOnce how many documents one person may have waiting
@ConfigurationProperties("comity.profiles.import")
public record ImportSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("14d") Duration kept,
        @DefaultValue("5") int atOnce) {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST = 100;
    private static final DataSize LARGEST = DataSize.ofMegabytes(100);

    /// @throws IllegalArgumentException for a time of nothing or without end, and for a number nobody could keep to
    public ImportSettings {
        if (largest.toBytes() < 1 || largest.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("comity.profiles.import.largest is at most 100MB");
        }
        if (!kept.isPositive() || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("comity.profiles.import.kept is at most 90 days");
        }
        if (atOnce < 1 || atOnce > MOST) {
            throw new IllegalArgumentException("comity.profiles.import.at-once is from 1 to " + MOST);
        }
    }
}

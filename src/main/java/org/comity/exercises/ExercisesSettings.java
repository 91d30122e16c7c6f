package org.comity.exercises;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.exercises.*`.
///
/// @param keepFor how long after it was begun an exercise can be opened; then it is cleared
/// @param perDay how many one person begins within a day
@ConfigurationProperties("comity.exercises")
public record ExercisesSettings(
        @DefaultValue("P30D") Period keepFor,
        @DefaultValue("20") int perDay) {

    /// @throws IllegalArgumentException when nothing could be begun, or nothing would be kept
    public ExercisesSettings {
        if (keepFor.isNegative() || keepFor.isZero() || perDay < 1) {
            throw new IllegalArgumentException(
                    "comity.exercises: one exercise a day at least, kept for a day at least");
        }
    }
}

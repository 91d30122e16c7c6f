package org.comity.training;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.training.*`.
///
/// @param largestPack how large a file for trainers may be
/// @param keepNames for how long after a course was completed the name on its certificate is kept, so that it can be
///     printed again
@ConfigurationProperties("comity.training")
public record TrainingSettings(
        @DefaultValue("50MB") DataSize largestPack,
        @DefaultValue("P10Y") Period keepNames) {

    /// @throws IllegalArgumentException when that is nothing or more than half a gigabyte, or names are not kept at all
    public TrainingSettings {
        if (largestPack.toBytes() < 1 || largestPack.toMegabytes() > 500) {
            throw new IllegalArgumentException("comity.training.largest-pack lies between a byte and 500 MB");
        }
        if (keepNames.isNegative() || keepNames.isZero()) {
            throw new IllegalArgumentException("comity.training.keep-names is longer than nothing");
        }
    }
}

package org.comity.guides;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.guides.*`.
///
/// @param reviewEvery how long after somebody confirmed a guide it is to be reviewed again
/// @param warnBefore how long before that the list of the secretariat says so
@ConfigurationProperties("comity.guides")
public record GuidesSettings(
        @DefaultValue("P6M") Period reviewEvery,
        @DefaultValue("P1M") Period warnBefore) {

    /// @throws IllegalArgumentException when one is nothing or less
    public GuidesSettings {
        if (nothing(reviewEvery) || nothing(warnBefore)) {
            throw new IllegalArgumentException(
                    "comity.guides.review-every and comity.guides.warn-before are longer than nothing");
        }
    }

    private static boolean nothing(Period period) {
        return period.isNegative() || period.isZero();
    }
}

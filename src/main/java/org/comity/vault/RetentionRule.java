package org.comity.vault;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/// How long what a case says is kept once the case has ended.
///
/// @param name as records and pages say it, such as `request-ended`
/// @param keep in calendar units, such as `P10Y`
public record RetentionRule(String name, Period keep) {

    /// @throws IllegalArgumentException when the name has not its form, or nothing would be kept at all
    public RetentionRule {
        if (!name.matches("[a-z][a-z-]{0,60}")) {
            throw new IllegalArgumentException("A retention rule reads like 'request-ended', not '" + name + "'");
        }
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("The retention rule '" + name + "' keeps for at least a day");
        }
    }

    /// The moment the case's key is due for destruction, counted in UTC.
    Instant dueAfter(Instant ended) {
        return ended.atZone(ZoneOffset.UTC).plus(keep).toInstant();
    }
}

package org.comity.requests.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many may be begun, or sent, within a time: by one person, by one authority, or by it to one other.
///
/// @param most one more is refused
public record Limit(Whose whose, Duration within, int most) {

    public enum Whose {
        PERSON,
        AUTHORITY,
        TARGET
    }

    /// @throws IllegalArgumentException for a limit that lets nothing through
    public Limit {
        if (most < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("A limit lets something through");
        }
    }

    /// When one more may be tried; empty when now.
    ///
    /// @param oldest when the oldest of the last [#most] was; that many must not lie within the time
    public Optional<Instant> again(Instant oldest, Instant now) {
        var free = oldest.plus(within);
        return free.isAfter(now) ? Optional.of(free) : Optional.empty();
    }
}

package org.comity.requests.model;

import java.time.Duration;
import org.comity.identity.Authority;

/// Whose sendings are looked at for cautions, and how long what is held waits at least.
///
/// @param coolDown nobody releases earlier
/// @param usualInTenMinutes how many one officer sends in ten minutes without a caution
/// @param inDemonstration whether fictional authorities have brakes too
public record Brakes(Duration coolDown, int usualInTenMinutes, boolean inDemonstration) {

    /// An honest emergency must be out within five minutes; what is left is for people.
    public static final Duration LONGEST = Duration.ofMinutes(4);

    /// @throws IllegalArgumentException for a time below nothing or beyond four minutes, or a burst of none
    public Brakes {
        if (coolDown.isNegative() || coolDown.compareTo(LONGEST) > 0 || usualInTenMinutes < 1) {
            throw new IllegalArgumentException(
                    "comity.requests.cool-down lasts at most four minutes, and comity.requests.burst is at least one");
        }
    }

    public boolean on(Authority authority) {
        return inDemonstration || !authority.demonstration();
    }
}

package org.comity.exercises;

import java.time.Instant;

/// What an exercise came to.
///
/// @param completed it was brought to its end, and not withdrawn
/// @param passed it was completed with score enough
/// @param score from 0 to 100
public record Outcome(boolean completed, boolean passed, int score, Instant at) {

    private static final int BEST = 100;

    /// @throws IllegalArgumentException for a score out of range
    public Outcome {
        if (score < 0 || score > BEST) {
            throw new IllegalArgumentException("A score is from 0 to 100");
        }
    }
}

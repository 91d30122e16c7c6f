package org.comity.courseware;

import java.time.Instant;
import java.util.OptionalDouble;

/// What came of running a package.
///
/// @param passed only where the package says so, or its mastery score does
/// @param score from 0 to 1; empty where the package gives none
/// @param at when it became so
public record Result(boolean completed, boolean passed, OptionalDouble score, Instant at) {

    /// @throws IllegalArgumentException for a score that is none
    public Result {
        if (score.isPresent() && !(score.getAsDouble() >= 0 && score.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A score is from 0 to 1");
        }
    }
}

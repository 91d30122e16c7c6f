package org.comity.training;

import java.time.Instant;

/// What a learner reached in a part of a course.
///
/// @param completed whether it was done to its end
/// @param passed whether it was done well enough
/// @param score the share of what could be reached, from 0 to 1
public record Outcome(boolean completed, boolean passed, double score, Instant at) {

    /// @throws IllegalArgumentException for a share below nothing or above the whole
    public Outcome {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1");
        }
    }
}

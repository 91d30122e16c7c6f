package org.comity.courseware.model;

import java.util.Optional;
import java.util.OptionalDouble;

/// What came of one unit.
///
/// @param passed empty where nothing was said of it
/// @param score from 0 to 1
public record UnitResult(boolean completed, Optional<Boolean> passed, OptionalDouble score) {

    public static UnitResult none() {
        return new UnitResult(false, Optional.empty(), OptionalDouble.empty());
    }

    /// A score as packages give them, brought between 0 and 1.
    static OptionalDouble score(double raw, double least, double most) {
        return most <= least
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp((raw - least) / (most - least), 0.0, 1.0));
    }

    /// What was reached stays reached: a package that is looked at once more takes nothing back.
    public static UnitResult better(UnitResult before, UnitResult now) {
        var passedBefore = before.passed().orElse(false);
        if (passedBefore && !now.passed().orElse(false)) {
            return before;
        }
        return new UnitResult(
                before.completed() || now.completed(),
                now.passed().or(before::passed),
                now.score().isPresent() ? now.score() : before.score());
    }
}

package org.comity.courseware.model;

import java.util.List;
import java.util.Optional;

/// What the units together come to: complete when all are; passed when one is, none failed and all are complete;
/// the score is the mean of those that have one. Rules of sequencing that a package brings are not followed.
public final class Rollup {

    private Rollup() {}

    /// @param units one for every unit of the package
    public static UnitResult of(List<UnitResult> units) {
        var completed = units.stream().allMatch(UnitResult::completed);
        var told = units.stream().flatMap(unit -> unit.passed().stream()).toList();
        var scores =
                units.stream().flatMapToDouble(unit -> unit.score().stream()).average();
        return new UnitResult(completed, passed(completed, told), scores);
    }

    private static Optional<Boolean> passed(boolean completed, List<Boolean> told) {
        if (told.contains(false)) {
            return Optional.of(false);
        }
        return completed && !told.isEmpty() ? Optional.of(true) : Optional.empty();
    }
}

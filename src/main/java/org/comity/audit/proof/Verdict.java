package org.comity.audit.proof;

import java.util.List;

/// What a verification comes to, with every check made, in order.
public sealed interface Verdict {

    List<Check> checks();

    record Valid(List<Check> checks) implements Verdict {}

    /// @param first the first thing found altered
    record Invalid(List<Check> checks, Check.Failed first) implements Verdict {}

    /// Nothing was altered, and its time is over.
    record Expired(List<Check> checks, Check.Over over) implements Verdict {}

    /// Nothing was altered, and it is about an exercise: no real request, and nobody is bound by it.
    record Exercise(List<Check> checks) implements Verdict {}

    static Verdict of(List<Check> checks) {
        var kept = List.copyOf(checks);
        for (var check : kept) {
            if (check instanceof Check.Failed failed) {
                return new Invalid(kept, failed);
            }
        }
        for (var check : kept) {
            if (check instanceof Check.Over over) {
                return new Expired(kept, over);
            }
        }
        return kept.stream().anyMatch(check -> check.subject() == Check.Subject.EXERCISE)
                ? new Exercise(kept)
                : new Valid(kept);
    }
}

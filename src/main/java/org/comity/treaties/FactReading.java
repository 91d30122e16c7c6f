package org.comity.treaties;

import java.util.List;

/// What came of reading fact files: facts, or every reason against them.
public sealed interface FactReading {

    /// @param skipped rows left out because they are unverified
    record Accepted(TreatyFacts facts, int skipped) implements FactReading {}

    record Refused(List<FactProblem> problems) implements FactReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

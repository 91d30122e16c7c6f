package org.comity.treaties.usecase;

import java.util.List;
import org.comity.treaties.FactProblem;
import org.comity.treaties.TreatyFacts;
import org.comity.treaties.model.FactChanges;

/// What came of an import.
public sealed interface ImportOutcome {

    /// @param skipped rows left out because they are unverified
    record Imported(TreatyFacts facts, List<FactChanges> changes, int skipped) implements ImportOutcome {}

    record NothingChanged(TreatyFacts facts, int skipped) implements ImportOutcome {}

    /// Nothing was stored.
    record Refused(List<FactProblem> problems) implements ImportOutcome {}
}

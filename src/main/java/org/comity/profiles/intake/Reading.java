package org.comity.profiles.intake;

import java.util.List;
import org.comity.profiles.model.ReadRow;

/// What came of reading a document.
public sealed interface Reading {

    /// @param rows in the order they stand in it, those that could not be understood too
    /// @param besides rows about other States, which are left alone
    record Done(List<ReadRow> rows, int besides) implements Reading {
        public Done {
            rows = List.copyOf(rows);
        }
    }

    record Refused(Refusal why) implements Reading {}
}

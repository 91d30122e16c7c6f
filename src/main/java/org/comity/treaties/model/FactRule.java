package org.comity.treaties.model;

import java.util.Optional;
import java.util.Set;

/// One rule for one row: empty when the row keeps it, else the reason in one sentence.
@FunctionalInterface
interface FactRule {

    Optional<String> broken(FactRow row, FactSheets all);

    /// The same rule for rows of some tables only.
    default FactRule on(FactTable... tables) {
        var where = Set.of(tables);
        return (row, all) -> where.contains(row.table()) ? broken(row, all) : Optional.empty();
    }

    /// The same rule for rows of all other tables.
    default FactRule except(FactTable... tables) {
        var where = Set.of(tables);
        return (row, all) -> where.contains(row.table()) ? Optional.empty() : broken(row, all);
    }

    static Optional<String> when(boolean broken, String reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}

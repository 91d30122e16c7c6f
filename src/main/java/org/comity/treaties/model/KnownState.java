package org.comity.treaties.model;

import java.util.Optional;

/// The State is one of `states.csv`.
record KnownState(String column) implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return FactRule.when(
                row.has(column) && !all.hasState(row.cell(column)), "unknown State '" + row.cell(column) + "'");
    }
}

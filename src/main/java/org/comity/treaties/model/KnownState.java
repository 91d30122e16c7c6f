package org.comity.treaties.model;

import java.util.Optional;

/// The State is one of `states.csv`.
record KnownState() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return FactRule.when(!all.hasState(row.cell("iso2")), "unknown State '" + row.cell("iso2") + "'");
    }
}

package org.comity.treaties.model;

import java.util.Optional;
import java.util.Set;

/// The treaty of `treaty_status.csv` is the Convention, one of its Protocols, or one that is held for comparison. The
/// last two have their home in `other_adherence.csv` now; older files hold them here.
record KnownTreaty() implements FactRule {

    private static final Set<String> TREATIES =
            Set.of("ETS185", "ETS189", "CETS224", "CETS201", "CETS210", "CETS223", "ETS030", "UN-CYBERCRIME-2024");

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return FactRule.when(!TREATIES.contains(row.cell("treaty")), "unknown treaty '" + row.cell("treaty") + "'");
    }
}

package org.comity.treaties.model;

import java.util.Optional;

/// A State's acts towards a treaty stand in one of the two files of adherence, once.
record OneHome() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return all.find(FactTable.TREATY_STATUS, row.cell("treaty"), row.cell("iso2"))
                .map(other -> "repeats row " + other.number() + " of treaty_status.csv: " + row.cell("treaty") + " · "
                        + row.cell("iso2"));
    }
}

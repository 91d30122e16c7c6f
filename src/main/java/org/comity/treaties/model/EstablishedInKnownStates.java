package org.comity.treaties.model;

import java.util.Optional;

/// Each establishment is written with the State whose law it is under, such as `Example Ireland Limited (IE)`.
record EstablishedInKnownStates() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        if (row.has("hq_entity") && !row.has("hq_iso2")) {
            return Optional.of("the seat '" + row.cell("hq_entity") + "' bears no State");
        }
        var establishments = Establishment.read(row.cell("establishments"));
        if (establishments.isEmpty()) {
            return Optional.of(
                    "establishments are written 'Name (IE); Name (NL)', not '" + row.cell("establishments") + "'");
        }
        return establishments.get().stream()
                .filter(one -> !all.hasState(one.iso2()))
                .map(one -> "unknown State '" + one.iso2() + "'")
                .findFirst();
    }
}

package org.comity.treaties.model;

import java.util.Optional;

/// A name that people type leads to one provider.
record OneProviderPerName() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        for (var name : ProviderNames.of(row.cell("name"))) {
            var first = all.providerCalled(name).orElse(row);
            if (!first.key().equals(row.key())) {
                return Optional.of("'" + name + "' names '" + first.cell("name") + "' too");
            }
        }
        return Optional.empty();
    }
}

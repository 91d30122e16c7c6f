package org.comity.treaties.model;

import java.util.Optional;

/// An instrument binds a State after its consent, and not before the instrument itself entered into force.
record OtherEntryIntoForce() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var entry = row.date("entry_into_force");
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (row.date("ratification_or_accession").filter(entry.get()::isBefore).isPresent()) {
            return Optional.of("entry into force before consent");
        }
        return all.find(FactTable.INSTRUMENTS, row.cell("treaty"))
                .flatMap(instrument -> instrument.date("in_force_since"))
                .filter(entry.get()::isBefore)
                .map(since ->
                        "entry into force " + entry.get() + ", the instrument itself entered into force " + since);
    }
}

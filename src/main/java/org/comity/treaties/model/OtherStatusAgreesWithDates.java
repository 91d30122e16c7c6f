package org.comity.treaties.model;

import java.util.Optional;

/// Only a party, or a State that was one, has a day of entry into force; who is not bound has consented to nothing.
record OtherStatusAgreesWithDates() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var status = row.cell("status");
        var consented = row.has("ratification_or_accession");
        return switch (status) {
            case "party", "withdrawn" -> Optional.empty();
            case "signatory", "signatory (later acts not checked)", "not bound", "scheme member" ->
                FactRule.when(
                        consented || row.has("entry_into_force"),
                        "'" + status + "' goes with no day of consent or entry into force");
            default ->
                FactRule.when(row.has("entry_into_force"), "'" + status + "' goes with no day of entry into force");
        };
    }
}

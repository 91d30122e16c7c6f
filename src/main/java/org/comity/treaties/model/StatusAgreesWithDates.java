package org.comity.treaties.model;

import java.util.Optional;

/// A signatory has signed and not consented; one invited has done neither; one that has ratified has deposited.
record StatusAgreesWithDates() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var consented = row.has("ratification_or_accession");
        var entered = row.has("entry_into_force");
        var status = row.cell("status").replaceFirst(" .*", "");
        return switch (status) {
            case "signatory" ->
                FactRule.when(
                        consented || entered || !row.has("signature"),
                        "a signatory has a day of signature and no day of consent or entry into force");
            case "invited" ->
                FactRule.when(
                        consented || entered || row.has("signature"), "a State merely invited has no acts of its own");
            case "ratified" ->
                FactRule.when(!consented || entered, "'ratified (…)' needs a day of consent and no entry into force");
            default -> Optional.empty();
        };
    }
}

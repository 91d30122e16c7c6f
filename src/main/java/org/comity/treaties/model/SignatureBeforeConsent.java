package org.comity.treaties.model;

import java.util.Optional;

/// A State signs before, or on the day, it deposits its consent (ETS 185 Art. 36(2)).
record SignatureBeforeConsent() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var signature = row.date("signature");
        var consent = row.date("ratification_or_accession");
        return FactRule.when(
                signature.isPresent() && consent.isPresent() && consent.get().isBefore(signature.get()),
                "ratification before signature");
    }
}

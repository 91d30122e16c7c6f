package org.comity.treaties.model;

import java.util.Optional;

/// The day of entry into force is the one the treaty gives. See [EntryIntoForce].
record EntryIntoForceRule() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var entry = row.date("entry_into_force");
        var article = article(row.cell("treaty"));
        if (entry.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        var consent = row.date("ratification_or_accession");
        if (consent.isEmpty()) {
            return Optional.of("entry into force without ratification (" + article + ")");
        }
        var treatyItself = EntryIntoForce.ofTreaty(row.cell("treaty"), all.consents(row.cell("treaty")));
        if (treatyItself.isEmpty()) {
            return Optional.of("entry into force with fewer than five consents (" + article + ")");
        }
        var expected = EntryIntoForce.of(consent.get(), treatyItself.get());
        return FactRule.when(
                !entry.get().equals(expected),
                "entry into force " + entry.get() + ", the treaty gives " + expected + " (" + article + ")");
    }

    private static String article(String treaty) {
        return switch (treaty) {
            case "ETS185" -> "ETS 185 Art. 36(3)-(4), 37(2)";
            case "ETS189" -> "ETS 189 Art. 10, 11(2)";
            case "CETS224" -> "CETS 224 Art. 16(3)-(4)";
            default -> "";
        };
    }
}

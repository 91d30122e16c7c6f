package org.comity.treaties.model;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// The Convention and its Protocols enter into force for a State on the first day of the month following the expiration
/// of three months after its deposit, and for the first five on the day the treaty itself does.
///
/// ETS 185 Arts 36(3)-(4) and 37(2); ETS 189 Arts 10 and 11(2); CETS 224 Art. 16(3)-(4).
record EntryIntoForceRule() implements FactRule {

    /// How many consents bring each of the three treaties into force.
    private static final int CONSENTS_NEEDED = 5;

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
        var treatyItself = inForceSince(row.cell("treaty"), all);
        if (treatyItself.isEmpty()) {
            return Optional.of("entry into force with fewer than five consents (" + article + ")");
        }
        var expected = later(after(consent.get()), treatyItself.get());
        return FactRule.when(
                !entry.get().equals(expected),
                "entry into force " + entry.get() + ", the treaty gives " + expected + " (" + article + ")");
    }

    /// First day of the month following the expiration of three months.
    static LocalDate after(LocalDate deposit) {
        return deposit.plusMonths(3).with(TemporalAdjusters.firstDayOfNextMonth());
    }

    private static Optional<LocalDate> inForceSince(String treaty, FactSheets all) {
        return switch (treaty) {
            case "ETS185" -> Optional.of(LocalDate.of(2004, 7, 1));
            case "ETS189" -> Optional.of(LocalDate.of(2006, 3, 1));
            default ->
                all.consents(treaty).skip(CONSENTS_NEEDED - 1).findFirst().map(EntryIntoForceRule::after);
        };
    }

    private static String article(String treaty) {
        return switch (treaty) {
            case "ETS185" -> "ETS 185 Art. 36(3)-(4), 37(2)";
            case "ETS189" -> "ETS 189 Art. 10, 11(2)";
            case "CETS224" -> "CETS 224 Art. 16(3)-(4)";
            default -> "";
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.comity.treaties.model;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// When the Convention and its Protocols enter into force: the first day of the month following the expiration of three
/// months after the deposit, and for the first five on the day the treaty itself does.
///
/// ETS 185 Arts 36(3)-(4) and 37(2); ETS 189 Arts 10 and 11(2); CETS 224 Art. 16(3)-(4).
public final class EntryIntoForce {

    /// How many consents bring each of the three treaties into force.
    private static final int CONSENTS_NEEDED = 5;

    private static final String FIRST_PROTOCOL = "ETS189";
    private static final Set<String> TREATIES =
            Set.of(ArticleRef.CONVENTION, FIRST_PROTOCOL, ArticleRef.SECOND_PROTOCOL);

    private EntryIntoForce() {}

    /// Whether a treaty is one of the three.
    public static boolean rules(String treaty) {
        return TREATIES.contains(treaty);
    }

    /// For one deposit: first day of the month following the expiration of three months.
    public static LocalDate after(LocalDate deposit) {
        return deposit.plusMonths(3).with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /// Of the treaty itself; empty before its fifth consent.
    ///
    /// @param consents the days on which States consented, in any order
    public static Optional<LocalDate> ofTreaty(String treaty, Stream<LocalDate> consents) {
        return switch (treaty) {
            case ArticleRef.CONVENTION -> Optional.of(LocalDate.of(2004, 7, 1));
            case FIRST_PROTOCOL -> Optional.of(LocalDate.of(2006, 3, 1));
            default -> consents.sorted().skip(CONSENTS_NEEDED - 1).findFirst().map(EntryIntoForce::after);
        };
    }

    /// For one State: not before the treaty itself.
    public static LocalDate of(LocalDate deposit, LocalDate treatyItself) {
        var own = after(deposit);
        return own.isAfter(treatyItself) ? own : treatyItself;
    }
}

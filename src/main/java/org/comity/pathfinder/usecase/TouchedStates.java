package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.Assumption;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// Whose facts assumptions change. A path rests on the facts of its two States alone, so that only paths with one of
/// these can change.
final class TouchedStates {

    private TouchedStates() {}

    /// In the order of their codes.
    static List<Country> between(TreatyFacts before, TreatyFacts after, List<Assumption> assumed) {
        var treaties = treaties(assumed);
        return JudgingByStatus.states(before).stream()
                .filter(state -> treaties.stream().anyMatch(treaty -> differ(before, after, treaty, state)))
                .toList();
    }

    /// The first day on which all of it has taken effect: no assumption is later, and no entry into force that follows
    /// from one.
    static LocalDate settled(TreatyFacts after, List<Assumption> assumed, List<Country> touched) {
        var days = assumed.stream().map(Assumption::on);
        var entries = treaties(assumed).stream()
                .flatMap(treaty -> touched.stream().map(state -> after.adherenceFact(treaty, state)))
                .flatMap(Optional::stream)
                .filter(row -> row.source().assumed())
                .map(AdherenceFact::entryIntoForce)
                .flatMap(Optional::stream);
        return Stream.concat(days, entries).max(LocalDate::compareTo).orElseThrow();
    }

    private static Set<String> treaties(List<Assumption> assumed) {
        return assumed.stream().map(Assumption::treaty).collect(Collectors.toSet());
    }

    private static boolean differ(TreatyFacts before, TreatyFacts after, String treaty, Country state) {
        return !Objects.equals(before.adherenceFact(treaty, state), after.adherenceFact(treaty, state))
                || !before.declarations(treaty, state).equals(after.declarations(treaty, state));
    }
}

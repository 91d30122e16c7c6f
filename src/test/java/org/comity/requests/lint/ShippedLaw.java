package org.comity.requests.lint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.profiles.Profile;
import org.comity.profiles.Version;
import org.comity.profiles.model.Judging;
import org.comity.profiles.model.ProvisionFile;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// The law of all States as the program brings it, on one day: a node with an empty database knows no more.
final class ShippedLaw {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    static final TreatyFacts FACTS = FactFiles.shipped();
    static final StateNames NAMES = new StateNames(new CurrentFacts(FACTS));

    private static final Clock CLOCK = Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Map<Country, Profile> PROFILES = ProvisionFile.shipped().entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> new Profile(
                            entry.getKey(),
                            0,
                            entry.getValue().stream().collect(Collectors.groupingBy(Version::id)),
                            Optional.empty(),
                            new Judging(CLOCK))));

    private ShippedLaw() {}

    static LawOfBoth law() {
        var engine = new FindingPaths(KnownLaw.of(FACTS));
        return new LawOfBoth(
                DAY, FACTS, state -> Optional.ofNullable(PROFILES.get(state)), engine::find, NAMES, ShippedLaw::named);
    }

    /// In a State that lists nobody for extradition and orders.
    private static Set<DesignatedFunction> named(Authority authority) {
        var named = authority.functions().stream().map(DesignatedFunction::of).collect(Collectors.toSet());
        if (named.contains(DesignatedFunction.MUTUAL_ASSISTANCE)) {
            named.addAll(Set.of(DesignatedFunction.EXTRADITION, DesignatedFunction.ORDER_SUBMISSION));
        }
        return named;
    }
}

package org.comity.providers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.providers.model.Directory;
import org.comity.providers.model.ProviderSheets;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;

/// The directory of the facts shipped, without a node; and providers of tests' own.
public final class TheDirectory {

    public static final TreatyFacts FACTS = FactFiles.shipped();
    private static final StateNames NAMES = new StateNames(new CurrentFacts(FACTS));
    private static final Directory SHIPPED = of(FACTS.providers());

    private TheDirectory() {}

    public static Directory shipped() {
        return SHIPPED;
    }

    public static Directory of(List<ProviderFact> providers) {
        return new Directory(providers, ProviderSheets.shipped(), TheDirectory::called);
    }

    private static List<String> called(Country state) {
        return Stream.concat(
                        Stream.of(state.code()),
                        Arrays.stream(Language.values()).map(language -> NAMES.name(state, language)))
                .toList();
    }

    public static StateFact state(String code) {
        return FACTS.state(new Country(code)).orElseThrow();
    }

    public static ListedProvider provider(String name) {
        return SHIPPED.named(name).orElseThrow();
    }

    /// A provider of which nothing is known but its name and seat.
    public static ProviderFact nothingKnown(String name, String seat) {
        return new ProviderFact(
                name,
                List.of(new LegalEntity(name, new Country(seat))),
                Optional.empty(),
                "",
                Optional.empty(),
                Direct.UNKNOWN,
                "",
                Optional.empty(),
                false,
                "",
                "",
                "",
                new FactSource("https://example.org", Optional.empty(), Standing.SOURCED, ""));
    }
}

package org.comity.treaties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.comity.treaties.model.ProviderNames;
import org.comity.vocabulary.Country;

/// The facts beside the Convention, ready for look-up: instruments, treaties between two States, languages, providers.
final class BesideFacts {

    private final List<InstrumentFact> instruments;
    private final Map<String, InstrumentFact> byId;
    private final Map<Pair, List<BilateralFact>> bilateral;
    private final Map<Country, LanguagesFact> languages;
    private final List<ProviderFact> providers;
    private final Map<String, ProviderFact> byName = new HashMap<>();

    private record Pair(BilateralFact.Subject subject, Country one, Country other) {}

    BesideFacts(FactSheets sheets) {
        var reader = new BesideRowReader();
        this.instruments = sheets.rows(FactTable.INSTRUMENTS).stream()
                .map(reader::instrument)
                .toList();
        this.byId = instruments.stream().collect(toMap(InstrumentFact::id, Function.identity()));
        this.bilateral = Stream.of(FactTable.BILATERAL_MLAT, FactTable.BILATERAL_EXTRADITION)
                .flatMap(table -> sheets.rows(table).stream())
                .map(reader::bilateral)
                .collect(groupingBy(fact -> pair(fact.subject(), fact.one(), fact.other())));
        this.languages = sheets.rows(FactTable.LANGUAGES).stream()
                .map(reader::languages)
                .collect(toMap(LanguagesFact::country, Function.identity()));
        this.providers = sheets.rows(FactTable.PROVIDERS).stream()
                .map(reader::provider)
                .sorted(Comparator.comparing(provider -> ProviderNames.plain(provider.name())))
                .toList();
        providers.forEach(
                provider -> ProviderNames.of(provider.name()).forEach(name -> byName.putIfAbsent(name, provider)));
    }

    List<InstrumentFact> instruments() {
        return instruments;
    }

    Optional<InstrumentFact> instrument(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<BilateralFact> bilateral(BilateralFact.Subject subject, Country one, Country other) {
        return bilateral.getOrDefault(pair(subject, one, other), List.of());
    }

    Optional<LanguagesFact> languages(Country country) {
        return Optional.ofNullable(languages.get(country));
    }

    List<ProviderFact> providers() {
        return providers;
    }

    Optional<ProviderFact> provider(String name) {
        return Optional.ofNullable(byName.get(ProviderNames.plain(name)));
    }

    private static Pair pair(BilateralFact.Subject subject, Country one, Country other) {
        return one.compareTo(other) <= 0 ? new Pair(subject, one, other) : new Pair(subject, other, one);
    }
}

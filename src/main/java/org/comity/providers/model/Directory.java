package org.comity.providers.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDetail;
import org.comity.providers.ProviderDomain;
import org.comity.providers.ProviderRegion;
import org.comity.providers.Providers;
import org.comity.providers.WhichProvider;
import org.comity.treaties.ProviderFact;
import org.comity.vocabulary.Country;

/// The providers of one set of facts: immutable, in memory.
public final class Directory implements Providers {

    private final List<ListedProvider> all;
    private final Map<String, ListedProvider> bySlug = new HashMap<>();
    private final Map<String, ListedProvider> byName = new HashMap<>();
    private final DirectoryIndex index;
    private final IdentifyingProvider identifying;

    /// Without pages that providers keep.
    public Directory(List<ProviderFact> facts, ProviderSheets sheets, Function<Country, List<String>> stateNames) {
        this(facts, sheets, stateNames, Map.of());
    }

    /// @param facts by name
    /// @param stateNames what a State is called, in every language, and its code
    /// @param kept pages that providers keep, by their name in the facts
    public Directory(
            List<ProviderFact> facts,
            ProviderSheets sheets,
            Function<Country, List<String>> stateNames,
            Map<String, KeptPage> kept) {
        var domains = sheets.domains().stream().collect(groupingBy(line -> Folding.folded(line.provider())));
        var regions = sheets.regions().stream().collect(groupingBy(line -> Folding.folded(line.provider())));
        var details = sheets.details().stream().collect(groupingBy(line -> Folding.folded(line.provider())));
        var slugs = new ProviderNames();
        this.all = facts.stream()
                .map(fact -> listed(fact, slugs, domains, regions, details)
                        .keptAs(Optional.ofNullable(kept.get(fact.name()))))
                .toList();
        all.forEach(this::put);
        this.index = new DirectoryIndex(all, stateNames);
        this.identifying = new IdentifyingProvider(this, sheets.domains());
    }

    private static ListedProvider listed(
            ProviderFact fact,
            ProviderNames slugs,
            Map<String, List<ProviderDomain>> domains,
            Map<String, List<ProviderRegion>> regions,
            Map<String, List<ProviderDetail>> details) {
        var names = ProviderNames.of(fact.name());
        var keys = Stream.concat(Stream.of(fact.name()), names.stream())
                .map(Folding::folded)
                .distinct()
                .toList();
        return new ListedProvider(
                slugs.slug(names.getFirst()),
                fact,
                names,
                under(keys, domains),
                under(keys, regions),
                under(keys, details),
                Optional.empty());
    }

    private static <T> List<T> under(List<String> keys, Map<String, List<T>> rows) {
        var found = new ArrayList<T>();
        keys.forEach(key -> found.addAll(rows.getOrDefault(key, List.of())));
        return found;
    }

    private void put(ListedProvider provider) {
        bySlug.put(provider.slug(), provider);
        byName.put(Folding.folded(provider.name()), provider);
        provider.names().forEach(name -> byName.putIfAbsent(Folding.folded(name), provider));
    }

    @Override
    public List<ListedProvider> all() {
        return all;
    }

    @Override
    public Optional<ListedProvider> named(String name) {
        return Optional.ofNullable(byName.get(Folding.folded(name)));
    }

    @Override
    public Optional<ListedProvider> at(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// By the name of a brand written as an address would: `/providers/instagram`.
    public Optional<ListedProvider> branded(String slug) {
        return all.stream()
                .filter(provider -> provider.names().stream()
                        .anyMatch(name -> ProviderNames.plain(name).equals(slug)))
                .findFirst();
    }

    /// Who bears a name, or has a service of it, by public sources.
    public List<ListedProvider> sourcedBearers(String name) {
        var folded = Folding.folded(name);
        return all.stream()
                .filter(provider -> Stream.of(
                                Stream.of(provider.name()), provider.names().stream(), provider.services().stream())
                        .flatMap(Function.identity())
                        .anyMatch(known -> Folding.folded(known).equals(folded)))
                .toList();
    }

    @Override
    public WhichProvider which(String pasted) {
        return identifying.identify(pasted);
    }

    public DirectoryIndex index() {
        return index;
    }
}

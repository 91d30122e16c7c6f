package org.comity.providers.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDomain;
import org.comity.providers.Statement;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;

/// Search as one types: every word typed must begin a word of the provider's names, services, domains, apps, companies
/// or States, as public sources or the provider itself name them. What fits the name comes first.
public final class DirectoryIndex {

    /// How well a provider fits: its very name, a name that begins so, names and services, anything else.
    private static final int RANKS = 4;

    /// @param first as many as were asked for, the best fitting first
    /// @param total how many fit
    public record Found(List<ListedProvider> first, int total) {
        public Found {
            first = List.copyOf(first);
        }
    }

    private final List<ListedProvider> providers;
    private final List<String> folded;
    private final WordIndex named;
    private final WordIndex all;

    DirectoryIndex(List<ListedProvider> providers, Function<Country, List<String>> stateNames) {
        this.providers = providers;
        this.folded = providers.stream()
                .map(provider -> Folding.folded(provider.name()))
                .toList();
        var byName = new WordIndex.Gathering();
        var byAll = new WordIndex.Gathering();
        for (var line = 0; line < providers.size(); line++) {
            var number = line;
            names(providers.get(line)).forEach(text -> {
                byName.add(number, text);
                byAll.add(number, text);
            });
            others(providers.get(line), stateNames).forEach(text -> byAll.add(number, text));
        }
        this.named = byName.done();
        this.all = byAll.done();
    }

    private static Stream<String> names(ListedProvider provider) {
        var stated = provider.kept().map(KeptPage::services).orElse(List.of());
        return Stream.of(
                        Stream.of(provider.name()),
                        provider.names().stream(),
                        provider.services().stream(),
                        stated.stream())
                .flatMap(Function.identity())
                .distinct();
    }

    private static Stream<String> others(ListedProvider provider, Function<Country, List<String>> stateNames) {
        var entities = provider.fact().entities();
        var stated = provider.kept().map(KeptPage::companies).orElse(List.of());
        return Stream.of(
                        entities.stream().map(LegalEntity::name),
                        stated.stream().map(Statement::says),
                        Stream.concat(
                                        entities.stream().map(LegalEntity::country),
                                        stated.stream().flatMap(company -> company.state().stream()))
                                .distinct()
                                .flatMap(state -> stateNames.apply(state).stream()),
                        provider.domains().stream().map(ProviderDomain::host))
                .flatMap(Function.identity())
                .distinct();
    }

    /// @param most how many to hand over
    public Found find(DirectoryFilter filter, int most) {
        var words = Folding.words(filter.words());
        var fitting = fitting(all, words);
        for (var line = fitting.nextSetBit(0); line >= 0; line = fitting.nextSetBit(line + 1)) {
            if (!filter.passes(providers.get(line))) {
                fitting.clear(line);
            }
        }
        return new Found(best(fitting, words, most), fitting.cardinality());
    }

    private BitSet fitting(WordIndex index, List<String> words) {
        var fitting = new BitSet();
        fitting.set(0, providers.size());
        words.forEach(word -> fitting.and(index.beginning(word)));
        return fitting;
    }

    private List<ListedProvider> best(BitSet fitting, List<String> words, int most) {
        var typed = String.join(" ", words);
        var byName = fitting(named, words);
        var ranked = new ArrayList<List<ListedProvider>>();
        for (var rank = 0; rank < RANKS; rank++) {
            ranked.add(new ArrayList<>());
        }
        fitting.stream().forEach(line -> ranked.get(rank(line, typed, byName)).add(providers.get(line)));
        return ranked.stream().flatMap(List::stream).limit(most).toList();
    }

    private int rank(int line, String typed, BitSet byName) {
        var name = folded.get(line);
        if (typed.isEmpty() || name.equals(typed)) {
            return 0;
        }
        if (name.startsWith(typed)) {
            return 1;
        }
        return byName.get(line) ? 2 : RANKS - 1;
    }
}

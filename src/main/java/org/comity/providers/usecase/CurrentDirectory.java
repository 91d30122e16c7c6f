package org.comity.providers.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.comity.providers.ListedProvider;
import org.comity.providers.Providers;
import org.comity.providers.WhichProvider;
import org.comity.providers.model.Directory;
import org.comity.providers.model.ProviderSheets;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// The directory of the facts in use, made anew when newer facts come into use.
public class CurrentDirectory implements Providers {

    private final CurrentFacts facts;
    private final StateNames names;
    private final ProviderSheets sheets = ProviderSheets.shipped();
    private final AtomicReference<Made> made;

    private record Made(TreatyFacts of, Directory directory) {}

    public CurrentDirectory(CurrentFacts facts, StateNames names) {
        this.facts = facts;
        this.names = names;
        this.made = new AtomicReference<>(make(facts.now()));
    }

    /// The directory of this moment; readers stay with it for the whole answer.
    public Directory now() {
        var snapshot = facts.now();
        var held = made.get();
        if (held.of() == snapshot) {
            return held.directory();
        }
        var fresh = make(snapshot);
        made.set(fresh);
        return fresh.directory();
    }

    private Made make(TreatyFacts snapshot) {
        return new Made(snapshot, new Directory(snapshot.providers(), sheets, this::called));
    }

    private List<String> called(Country state) {
        return Stream.concat(
                        Stream.of(state.code()),
                        Arrays.stream(Language.values()).map(language -> names.name(state, language)))
                .toList();
    }

    @Override
    public List<ListedProvider> all() {
        return now().all();
    }

    @Override
    public Optional<ListedProvider> named(String name) {
        return now().named(name);
    }

    @Override
    public Optional<ListedProvider> at(String slug) {
        return now().at(slug);
    }

    @Override
    public WhichProvider which(String pasted) {
        return now().which(pasted);
    }
}

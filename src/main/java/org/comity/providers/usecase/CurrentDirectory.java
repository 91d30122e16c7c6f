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

/// The directory of the facts in use and of what providers state on the pages they keep, made anew when either changes.
public class CurrentDirectory implements Providers {

    private final CurrentFacts facts;
    private final StateNames names;
    private final ProviderSheets sheets = ProviderSheets.shipped();
    private final KeptPagesInMemory kept;
    private final AtomicReference<Made> made;

    private record Made(TreatyFacts of, KeptPagesInMemory.Snapshot with, Directory directory) {}

    public CurrentDirectory(CurrentFacts facts, StateNames names, KeptPagesInMemory kept) {
        this.facts = facts;
        this.names = names;
        this.kept = kept;
        this.made = new AtomicReference<>(make(facts.now(), KeptPagesInMemory.Snapshot.EMPTY));
    }

    /// The directory of this moment; readers stay with it for the whole answer.
    public Directory now() {
        var snapshot = facts.now();
        var pages = kept.now();
        var held = made.get();
        if (held.of() == snapshot && held.with().newest().equals(pages.newest())) {
            return held.directory();
        }
        var fresh = make(snapshot, pages);
        made.set(fresh);
        return fresh.directory();
    }

    private Made make(TreatyFacts snapshot, KeptPagesInMemory.Snapshot pages) {
        return new Made(snapshot, pages, new Directory(snapshot.providers(), sheets, this::called, pages.byPage()));
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

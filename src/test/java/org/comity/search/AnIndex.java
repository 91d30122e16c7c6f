package org.comity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.comity.search.model.Analysis;
import org.comity.search.store.IndexPlace;
import org.comity.search.usecase.Entries;
import org.comity.search.usecase.KeepingIndex;
import org.comity.search.usecase.Searching;
import org.comity.vocabulary.Language;
import tools.jackson.databind.json.JsonMapper;

/// An index of its own for a test, over whatever the test offers.
public final class AnIndex implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KeepingIndex keeping;
    private final Searching searching;

    private AnIndex(IndexPlace place, List<Searchable> sources) {
        var analysis = new Analysis();
        var entries = new Entries(analysis, JsonMapper.builder().build());
        keeping = new KeepingIndex(sources, place, entries, analysis, Duration.ofMillis(50));
        searching = new Searching(keeping, entries, analysis);
        keeping.begin();
    }

    /// Answers at once.
    static AnIndex begun(IndexPlace place, List<Searchable> sources) {
        return new AnIndex(place, sources);
    }

    /// Answers as soon as everything offered is in it.
    public static AnIndex at(IndexPlace place, List<Searchable> sources) {
        var index = new AnIndex(place, sources);
        index.await(() -> index.find("zzzz") instanceof Found.Results results && results.complete());
        return index;
    }

    Found find(String words) {
        return find(words, Language.ENGLISH);
    }

    Found find(String words, Language reader) {
        return searching.find(Asked.of(words, reader));
    }

    Found.Results results(String words) {
        return (Found.Results) find(words);
    }

    void tell(Kind kind) {
        keeping.on(new DocumentsChanged(kind));
    }

    void await(BooleanSupplier happened) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It did not happen within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        keeping.close();
    }

    /// What a test offers and changes.
    public static final class Offer implements Searchable {

        private final List<PublicDocument> documents = new ArrayList<>();

        public Offer(PublicDocument... documents) {
            this.documents.addAll(List.of(documents));
        }

        synchronized void put(PublicDocument document) {
            remove(document.id());
            documents.add(document);
        }

        synchronized void remove(String id) {
            documents.removeIf(document -> document.id().equals(id));
        }

        @Override
        public Kind kind() {
            return Kind.PUBLICATION;
        }

        @Override
        public String revision() {
            return "";
        }

        @Override
        public synchronized Stream<PublicDocument> documents() {
            return List.copyOf(documents).stream();
        }
    }

    public static PublicDocument publication(String id, String language, String title, String body) {
        return PublicDocument.of(
                Kind.PUBLICATION, id, List.of(new PublicDocument.Text(language, title, body)), "/publications/" + id);
    }
}

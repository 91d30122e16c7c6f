package org.comity.search.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.Asked;
import org.comity.search.Found;
import org.comity.search.Found.Hit;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.SearchIndex;
import org.comity.search.model.Analysis;
import org.comity.search.model.Highlighting;
import org.comity.search.model.Typed;
import org.comity.search.model.Wanted;
import org.comity.search.store.EntryIndex;
import org.comity.search.store.EntryIndex.Counted;
import org.comity.search.store.EntryIndex.Filter;
import org.comity.vocabulary.Country;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a search: all words first; if no document holds them all, those that hold some, and what may have been
/// meant.
public class Searching implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);

    private final KeepingIndex keeping;
    private final Entries entries;
    private final Analysis analysis;
    private final Highlighting highlighting;

    public Searching(KeepingIndex keeping, Entries entries, Analysis analysis) {
        this.keeping = keeping;
        this.entries = entries;
        this.analysis = analysis;
        this.highlighting = new Highlighting(analysis);
    }

    @Override
    public Found find(Asked asked) {
        var typed = Typed.read(asked.words());
        if (typed.refused().isPresent()) {
            return new Found.Refused(typed.refused().get());
        }
        var index = keeping.index();
        if (index.isEmpty()) {
            return new Found.NotNow();
        }
        try {
            return results(asked, Wanted.of(typed, analysis, keeping.languages()), index.get());
        } catch (RuntimeException failed) {
            if (keeping.doubt()) {
                LOG.warn("A search failed; the index is looked at", failed);
            }
            return new Found.NotNow();
        }
    }

    private Found results(Asked asked, Wanted wanted, EntryIndex index) {
        var filter = new Filter(asked.kind().map(Kind::written), asked.state().map(Country::code), asked.language());
        var first = (asked.page() - 1) * PER_PAGE;
        var page = index.find(wanted, true, filter, first, PER_PAGE);
        var everyWord = page.total() > 0;
        if (!everyWord) {
            page = index.find(wanted, false, filter, first, PER_PAGE);
        }
        var marks = wanted.marks();
        var question = new Narrowed(wanted, everyWord, filter);
        return new Found.Results(
                page.total(),
                page.documents().stream()
                        .map(entries::document)
                        .map(document -> hit(document, asked.reader().code(), marks))
                        .toList(),
                keeping.complete(),
                everyWord,
                everyWord ? Optional.empty() : meant(asked.words(), wanted),
                kinds(counts(Counted.KIND, page, index, question)),
                counted(counts(Counted.STATE, page, index, question), Country::new),
                counted(counts(Counted.LANGUAGE, page, index, question), Function.identity()));
    }

    private record Narrowed(Wanted wanted, boolean everyWord, Filter filter) {}

    /// What was counted along with the page, unless the page itself is narrowed down in this respect.
    private static Map<String, Long> counts(
            Counted counted, EntryIndex.Page page, EntryIndex index, Narrowed question) {
        var wider = without(question.filter(), counted);
        return wider.equals(question.filter())
                ? page.counts().getOrDefault(counted, Map.of())
                : index.find(question.wanted(), question.everyWord(), wider, 0, 0)
                        .counts()
                        .getOrDefault(counted, Map.of());
    }

    /// A filter does not change its own counts: they tell what other choices would find.
    private static Filter without(Filter filter, Counted counted) {
        return new Filter(
                counted == Counted.KIND ? Optional.empty() : filter.kind(),
                counted == Counted.STATE ? Optional.empty() : filter.state(),
                counted == Counted.LANGUAGE ? Optional.empty() : filter.language());
    }

    private static Map<Kind, Long> kinds(Map<String, Long> counts) {
        var kinds = new LinkedHashMap<Kind, Long>();
        for (var kind : Kind.values()) {
            var count = counts.get(kind.written());
            if (count != null) {
                kinds.put(kind, count);
            }
        }
        return kinds;
    }

    private static <T> Map<T, Long> counted(Map<String, Long> counts, Function<String, T> reading) {
        var read = new LinkedHashMap<T, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> read.put(reading.apply(count.getKey()), count.getValue()));
        return read;
    }

    /// In the reader's language where there is such a text; the excerpt from the text in which the words stand.
    private Hit hit(PublicDocument document, String language, Set<String> marks) {
        var own = document.in(language);
        var title = highlighting.whole(own.language(), own.title(), marks);
        var excerpt = highlighting.excerpt(own.language(), own.body(), marks);
        if (marks.isEmpty() || marked(excerpt) || marked(title)) {
            return new Hit(document, title, own.language(), excerpt, own.language());
        }
        for (var text : document.texts()) {
            var other = highlighting.excerpt(text.language(), text.body(), marks);
            if (marked(other)) {
                return new Hit(document, title, own.language(), other, text.language());
            }
        }
        return new Hit(document, title, own.language(), excerpt, own.language());
    }

    private static boolean marked(List<Found.Piece> pieces) {
        return pieces.stream().anyMatch(Found.Piece::marked);
    }

    /// What was typed with the words that stand nowhere replaced by the nearest that do; empty when nothing is near.
    private Optional<String> meant(String typed, Wanted wanted) {
        var spelling = keeping.spelling();
        var meant = typed;
        for (var word : wanted.words()) {
            var folded = Wanted.folded(analysis, word.typed());
            if (!spelling.knows(folded)) {
                meant = spelling.near(folded)
                        .map(replacing(meant, word.typed()))
                        .orElse(meant);
            }
        }
        return Optional.of(meant).filter(changed -> !changed.equals(typed));
    }

    private static Function<String, String> replacing(String text, String word) {
        return near -> text.replace(word, near);
    }
}

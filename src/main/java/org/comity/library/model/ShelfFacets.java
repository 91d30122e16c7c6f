package org.comity.library.model;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.library.model.Shelf.Facet;
import org.comity.vocabulary.ArticleRef;

/// Which works have what: for each value of each facet the places of its works on the shelf, a bit for each.
///
/// Ten thousand of them are narrowed down and counted for every list, by a few thousand operations on words of
/// 64 bits.
final class ShelfFacets {

    /// More than there are provisions: whoever asks for provisions that are none fills no memory.
    private static final int MOST_REMEMBERED = 2_000;

    private final List<Work> works;
    private final Map<Facet, Map<String, BitSet>> places = new EnumMap<>(Facet.class);
    private final Map<ArticleRef, BitSet> covering = new ConcurrentHashMap<>();

    /// @param works in the order of their places
    ShelfFacets(List<Work> works) {
        this.works = works;
        for (var facet : Facet.values()) {
            var values = new TreeMap<String, BitSet>();
            for (var place = 0; place < works.size(); place++) {
                var at = place;
                values(facet, works.get(at))
                        .forEach(value -> values.computeIfAbsent(value, _ -> new BitSet(works.size()))
                                .set(at));
            }
            places.put(facet, values);
        }
    }

    private static Stream<String> values(Facet facet, Work work) {
        return switch (facet) {
            case KIND -> Stream.of(work.kind().written());
            case AUTHORITY -> Stream.of(work.bearing().written());
            case YEAR -> Stream.of(Integer.toString(work.current().year()));
            case LANGUAGE -> work.languages().stream();
            case ARTICLE -> articles(work).map(ArticleRef::toString);
        };
    }

    static Stream<ArticleRef> articles(Work work) {
        return work.concerns().stream().flatMap(span -> span.articles()).distinct();
    }

    BitSet everything() {
        var all = new BitSet(works.size());
        all.set(0, works.size());
        return all;
    }

    /// The places of the works for which something holds.
    BitSet where(IntPredicate holds) {
        var found = new BitSet(works.size());
        for (var place = 0; place < works.size(); place++) {
            found.set(place, holds.test(place));
        }
        return found;
    }

    /// What a filter asks of the facets; a facet that it leaves open is not in it.
    Asked asked(ShelfFilter filter) {
        var asked = new EnumMap<Facet, BitSet>(Facet.class);
        put(asked, Facet.KIND, filter.kind().map(WorkKind::written));
        put(asked, Facet.AUTHORITY, filter.authority().map(WorkAuthority::written));
        put(asked, Facet.YEAR, filter.year().map(year -> Integer.toString(year)));
        put(asked, Facet.LANGUAGE, filter.language());
        filter.article().ifPresent(article -> asked.put(Facet.ARTICLE, covering(article)));
        return new Asked(asked);
    }

    private void put(Map<Facet, BitSet> asked, Facet facet, Optional<String> value) {
        value.ifPresent(wanted -> asked.put(facet, of(facet).getOrDefault(wanted, new BitSet())));
    }

    private Map<String, BitSet> of(Facet facet) {
        return places.getOrDefault(facet, Map.of());
    }

    private BitSet covering(ArticleRef article) {
        var known = covering.get(article);
        if (known != null) {
            return known;
        }
        var found = where(place -> works.get(place).covers(article));
        if (covering.size() < MOST_REMEMBERED) {
            covering.put(article, found);
        }
        return found;
    }

    /// What is asked: the places of the works that are so, by facet.
    final class Asked {

        private final Map<Facet, BitSet> places;

        private Asked(Map<Facet, BitSet> places) {
            this.places = places;
        }

        /// Those of these places that are as asked in every facet.
        BitSet among(BitSet some) {
            return among(some, facet -> true);
        }

        private BitSet among(BitSet some, Predicate<Facet> counts) {
            var found = (BitSet) some.clone();
            places.forEach((facet, as) -> {
                if (counts.test(facet)) {
                    found.and(as);
                }
            });
            return found;
        }

        /// How many of these places have each value of each facet, the other facets being as asked.
        Map<Facet, Map<String, Integer>> counted(BitSet some) {
            var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
            for (var facet : Facet.values()) {
                var others = among(some, other -> other != facet);
                counts.put(
                        facet,
                        of(facet).entrySet().stream()
                                .map(value -> Map.entry(value.getKey(), common(value.getValue(), others)))
                                .filter(value -> value.getValue() > 0)
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new)));
            }
            return counts;
        }

        private static int common(BitSet one, BitSet other) {
            var both = (BitSet) one.clone();
            both.and(other);
            return both.cardinality();
        }
    }
}

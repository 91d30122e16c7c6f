package org.comity.library.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.library.model.Shelf.Facet;
import org.comity.vocabulary.ArticleRef;

/// What works have of each facet, by number: ten thousand of them are compared and counted for every list.
final class ShelfFacets {

    /// A work is as asked in everything.
    static final int NONE = -1;
    /// It is not as asked in more than one thing.
    static final int SEVERAL = -2;

    private static final int ANY = -1;
    private static final int UNKNOWN = -2;
    private static final Facet[] ALL = Facet.values();
    private static final Map<Facet, Integer> PLACES = places();

    private final List<List<String>> names = new ArrayList<>();
    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    ShelfFacets() {
        for (var ignored : ALL) {
            names.add(new ArrayList<>());
            numbers.add(new HashMap<>());
        }
    }

    private static Map<Facet, Integer> places() {
        var places = new EnumMap<Facet, Integer>(Facet.class);
        for (var facet : ALL) {
            places.put(facet, places.size());
        }
        return places;
    }

    private static int place(Facet facet) {
        return Objects.requireNonNull(PLACES.get(facet));
    }

    /// Learns what a work has; before anything is asked.
    int[][] of(Work work) {
        var values = new int[ALL.length][];
        for (var facet : ALL) {
            var at = place(facet);
            values[at] = values(facet, work)
                    .mapToInt(value -> numbers.get(at).computeIfAbsent(value, fresh -> {
                        names.get(at).add(fresh);
                        return names.get(at).size() - 1;
                    }))
                    .toArray();
        }
        return values;
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

    /// What is asked, by number.
    Wanted wanted(ShelfFilter filter) {
        return new Wanted(
                number(Facet.KIND, filter.kind().map(WorkKind::written)),
                number(Facet.AUTHORITY, filter.authority().map(WorkAuthority::written)),
                number(Facet.YEAR, filter.year().map(year -> Integer.toString(year))),
                number(Facet.LANGUAGE, filter.language()),
                filter.article());
    }

    private int number(Facet facet, Optional<String> value) {
        return value.map(asked -> numbers.get(place(facet)).getOrDefault(asked, UNKNOWN))
                .orElse(ANY);
    }

    /// What is asked of each facet.
    record Wanted(int kind, int authority, int year, int language, Optional<ArticleRef> article) {

        /// The number of the one facet in which a work is not as asked, [#NONE], or [#SEVERAL].
        int failing(Work work, int[][] values) {
            var failing = NONE;
            failing = and(failing, Facet.KIND, lacks(values, Facet.KIND, kind));
            failing = and(failing, Facet.AUTHORITY, lacks(values, Facet.AUTHORITY, authority));
            failing = and(failing, Facet.YEAR, lacks(values, Facet.YEAR, year));
            failing = and(failing, Facet.LANGUAGE, lacks(values, Facet.LANGUAGE, language));
            return failing == SEVERAL || article.isEmpty()
                    ? failing
                    : and(failing, Facet.ARTICLE, !work.covers(article.get()));
        }

        private static int and(int failing, Facet facet, boolean lacks) {
            if (!lacks) {
                return failing;
            }
            return failing == NONE ? place(facet) : SEVERAL;
        }

        private static boolean lacks(int[][] values, Facet facet, int wanted) {
            if (wanted == ANY) {
                return false;
            }
            for (var value : values[place(facet)]) {
                if (value == wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    Counts counts() {
        return new Counts();
    }

    /// How many works have what.
    final class Counts {

        private final int[][] counted = new int[ALL.length][];

        private Counts() {
            for (var at = 0; at < ALL.length; at++) {
                counted[at] = new int[names.get(at).size()];
            }
        }

        void all(int[][] values) {
            for (var at = 0; at < ALL.length; at++) {
                one(at, values);
            }
        }

        void one(int facet, int[][] values) {
            for (var value : values[facet]) {
                counted[facet][value]++;
            }
        }

        Map<Facet, Map<String, Integer>> named() {
            var named = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
            for (var facet : ALL) {
                var values = new TreeMap<String, Integer>();
                var of = counted[place(facet)];
                for (var value = 0; value < of.length; value++) {
                    if (of[value] > 0) {
                        values.put(names.get(place(facet)).get(value), of[value]);
                    }
                }
                named.put(facet, values);
            }
            return named;
        }
    }
}

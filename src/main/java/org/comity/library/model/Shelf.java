package org.comity.library.model;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.library.DocumentReference;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Sha256;

/// All works at a moment, made ready for looking things up. Never changes; a change makes another shelf.
public final class Shelf {

    private static final int MOST_INTERPRETATIONS = 6;
    /// More than there are provisions: whoever asks for provisions that are none fills no memory.
    private static final int MOST_REMEMBERED = 2_000;

    /// What a reader may narrow the list by.
    public enum Facet {
        KIND,
        AUTHORITY,
        YEAR,
        LANGUAGE,
        ARTICLE
    }

    /// What was found.
    ///
    /// @param works all of them, in the order asked for
    /// @param facets for each, how many works there would be with each value, everything else being as asked
    public record Found(List<Work> works, Map<Facet, Map<String, Integer>> facets) {}

    /// A work that is there no more: harvesters are told.
    public record Gone(WorkId id, WorkKind kind, Instant at) {}

    private record Entry(Work work, String words) {
        boolean has(List<String> tokens) {
            for (var token : tokens) {
                if (!words.contains(token)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Entry> entries;
    private final List<Work> all;
    /// The places of the works in each order.
    private final Map<ShelfFilter.Sort, int[]> orders = new EnumMap<>(ShelfFilter.Sort.class);
    private final ShelfFacets facets;
    private final Map<WorkId, Integer> places = new HashMap<>();
    private final Map<String, List<Work>> byArticle = new HashMap<>();
    private final Map<ArticleRef, List<Work>> interpretations = new ConcurrentHashMap<>();
    private final Map<WorkId, List<Work>> replaces;
    private final Set<Sha256> files;
    private final Harvest harvest;

    public Shelf(Stream<Work> works, List<Gone> gone) {
        this.entries = works.sorted(Comparator.comparing(Work::id))
                .map(work -> new Entry(work, words(work)))
                .toList();
        this.all = entries.stream().map(Entry::work).toList();
        this.facets = new ShelfFacets(all);
        for (var place = 0; place < all.size(); place++) {
            places.put(all.get(place).id(), place);
        }
        for (var sort : ShelfFilter.Sort.values()) {
            orders.put(sort, ordered(all, order(sort)));
        }
        this.replaces = entries.stream()
                .map(Entry::work)
                .filter(Work::superseded)
                .collect(Collectors.groupingBy(work -> work.replacedBy().orElseThrow()));
        this.harvest = new Harvest(all, gone);
        this.files = entries.stream()
                .flatMap(entry -> entry.work().editions().stream())
                .flatMap(edition -> edition.variants().stream())
                .flatMap(variant -> variant.file().stream())
                .collect(Collectors.toUnmodifiableSet());
        entries.forEach(entry -> ShelfFacets.articles(entry.work())
                .forEach(article -> byArticle
                        .computeIfAbsent(article.toString(), absent -> new ArrayList<>())
                        .add(entry.work())));
    }

    public Optional<Work> find(WorkId id) {
        return Optional.ofNullable(places.get(id)).map(all::get);
    }

    public List<Work> all() {
        return all;
    }

    /// Whether a work names an original: then it is for everyone.
    public boolean names(Sha256 file) {
        return files.contains(file);
    }

    /// What harvesters are given.
    public Harvest harvest() {
        return harvest;
    }

    /// The works whose place a work took.
    public List<Work> replacedBy(WorkId id) {
        return replaces.getOrDefault(id, List.of());
    }

    /// Nothing is sorted, and facets are counted by whole words of bits.
    public Found find(ShelfFilter filter) {
        var asked = facets.asked(filter);
        var named = naming(filter);
        var found = asked.among(named);
        var works = new ArrayList<Work>(found.cardinality());
        for (var place : orders.getOrDefault(filter.sort(), new int[0])) {
            if (found.get(place)) {
                works.add(all.get(place));
            }
        }
        return new Found(Collections.unmodifiableList(works), asked.counted(named));
    }

    /// Those of these works that a question finds, in their order.
    public List<Work> among(Collection<WorkId> ids, ShelfFilter filter) {
        var found = facets.asked(filter).among(naming(filter));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                .filter(found::get)
                .map(all::get)
                .toList();
    }

    /// The places of the works in which all words looked for stand.
    private BitSet naming(ShelfFilter filter) {
        var tokens = tokens(filter.q());
        return tokens.isEmpty()
                ? facets.everything()
                : facets.where(place -> entries.get(place).has(tokens));
    }

    private static int[] ordered(List<Work> works, Comparator<Work> order) {
        return IntStream.range(0, works.size())
                .boxed()
                .sorted(Comparator.comparing(works::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Comparator<Work> order(ShelfFilter.Sort sort) {
        var newest = Comparator.comparing((Work work) -> work.current().date()).reversed();
        return switch (sort) {
            case NEWEST -> newest.thenComparing(Work::bearing).thenComparing(Work::id);
            case OLDEST ->
                Comparator.comparing((Work work) -> work.current().date()).thenComparing(Work::id);
            case WEIGHT ->
                Comparator.comparing(Work::bearing).thenComparing(newest).thenComparing(Work::id);
            case TITLE -> {
                var titles = new HashMap<WorkId, String>();
                yield Comparator.comparing(
                                (Work work) -> titles.computeIfAbsent(work.id(), _ -> folded(work.title("en"))))
                        .thenComparing(Work::id);
            }
            case REFERENCE ->
                Comparator.comparing((Work work) -> work.reference().isEmpty())
                        .thenComparing(work ->
                                work.reference().map(DocumentReference::series).orElse(""))
                        .thenComparing(work -> work.reference()
                                .flatMap(DocumentReference::year)
                                .orElse(0))
                        .thenComparing(work ->
                                work.reference().map(DocumentReference::number).orElse(0))
                        .thenComparing(Work::id);
        };
    }

    /// What interprets a provision: see [org.comity.library.Interpretations].
    public List<Work> interpreting(ArticleRef article) {
        var known = interpretations.get(article);
        if (known != null) {
            return known;
        }
        var found = findInterpreting(article);
        if (interpretations.size() < MOST_REMEMBERED) {
            interpretations.put(article, found);
        }
        return found;
    }

    private List<Work> findInterpreting(ArticleRef article) {
        var whole = article.provision().split("\\(", 2)[0];
        return byArticle.getOrDefault(article.treaty() + " " + whole, List.of()).stream()
                .filter(work -> work.covers(article) && !work.superseded())
                .filter(work -> interprets(work, article))
                .sorted(Comparator.comparing((Work work) -> !work.about(article))
                        .thenComparing(order(ShelfFilter.Sort.WEIGHT)))
                .limit(MOST_INTERPRETATIONS)
                .toList();
    }

    private static boolean interprets(Work work, ArticleRef article) {
        return switch (work.bearing()) {
            case COMMON_UNDERSTANDING, ADOPTED_ASSESSMENT -> true;
            case ADOPTED_TOOL, GUIDELINES, TECHNICAL_REPORT, COMPILATION_OF_REPLIES -> work.about(article);
            case TREATY, MEETING_REPORT, WORKING_DOCUMENT, DRAFT -> false;
        };
    }

    private static String words(Work work) {
        var texts = Stream.concat(
                work.editions().stream()
                        .flatMap(edition -> edition.variants().stream())
                        .map(Variant::title)
                        .distinct(),
                Stream.of(
                        work.reference().map(DocumentReference::text).orElse(""),
                        work.kind().written(),
                        Integer.toString(work.current().year())));
        return " " + folded(texts.collect(Collectors.joining(" ")));
    }

    /// The beginnings of words that are looked for, each with the blank before it.
    private static List<String> tokens(String typed) {
        return Stream.of(folded(typed).split(" "))
                .filter(token -> !token.isEmpty())
                .distinct()
                .limit(12)
                .map(token -> " " + token)
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

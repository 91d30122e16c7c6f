package org.comity.library.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.library.ArticleSpan;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.library.model.Shelf.Facet;
import org.comity.library.model.Shelf.Found;
import org.comity.library.model.ShelfFilter.Sort;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.View;

/// The list of works.
///
/// @param total how many there are, whatever is asked
/// @param writable whether the reader may add to it
public record LibraryPage(LibraryQuery query, Found found, int total, boolean writable) {

    private static final int PER_PAGE = 20;
    private static final int CHOICES_AT_FIRST = 8;

    /// Choices of one filter.
    ///
    /// @param all the address without this filter; empty while it is not used
    public record Group(String field, List<Choice> first, List<Choice> more, Optional<String> all) {}

    /// @param address the list with this choice made
    public record Choice(String label, int count, String address, boolean chosen) {}

    public List<Work> rows() {
        return found.works().stream()
                .skip((long) (page() - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
    }

    public int pages() {
        return Math.max(1, (found.works().size() + PER_PAGE - 1) / PER_PAGE);
    }

    public int page() {
        return Math.min(query.page(), pages());
    }

    public int start() {
        return (page() - 1) * PER_PAGE + 1;
    }

    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    public String sort(Sort sort) {
        return LibraryQuery.written(sort);
    }

    public List<Group> groups(View view) {
        return Stream.of(
                        group(view, "kind", Facet.KIND, byEnum(WorkKind::ofWritten)),
                        group(view, "authority", Facet.AUTHORITY, byEnum(WorkAuthority::ofWritten)),
                        group(view, "article", Facet.ARTICLE, byArticle()),
                        group(view, "language", Facet.LANGUAGE, byCount(Facet.LANGUAGE)),
                        group(view, "year", Facet.YEAR, Comparator.<String>reverseOrder()))
                .filter(group -> group.all().isPresent()
                        || group.first().size() + group.more().size() > 1)
                .toList();
    }

    private Group group(View view, String field, Facet facet, Comparator<String> order) {
        var counts = found.facets().getOrDefault(facet, Map.of());
        var chosen = chosen(facet);
        var choices = counts.keySet().stream()
                .sorted(order)
                .map(value -> new Choice(
                        label(view, facet, value),
                        counts.getOrDefault(value, 0),
                        view.link("/library" + query.with(field, value)),
                        value.equals(chosen)))
                .toList();
        // What is chosen is always in sight.
        var parts = IntStream.range(0, choices.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        at -> at < CHOICES_AT_FIRST || choices.get(at).chosen(),
                        Collectors.mapping(choices::get, Collectors.toList())));
        return new Group(
                field,
                parts.getOrDefault(true, List.of()),
                parts.getOrDefault(false, List.of()),
                chosen.isEmpty() ? Optional.empty() : Optional.of(view.link("/library" + query.with(field, ""))));
    }

    private String chosen(Facet facet) {
        var filter = query.filter();
        return switch (facet) {
            case KIND -> filter.kind().map(WorkKind::written).orElse("");
            case AUTHORITY -> filter.authority().map(WorkAuthority::written).orElse("");
            case YEAR -> filter.year().map(year -> Integer.toString(year)).orElse("");
            case LANGUAGE -> filter.language().orElse("");
            case ARTICLE -> filter.article().map(ArticleRef::toString).orElse("");
        };
    }

    private static String label(View view, Facet facet, String value) {
        return switch (facet) {
            case KIND -> view.text("library.kind." + WorkKind.ofWritten(value).orElseThrow());
            case AUTHORITY ->
                view.text("library.authority." + WorkAuthority.ofWritten(value).orElseThrow());
            case YEAR -> value;
            case LANGUAGE -> language(view, value);
            case ARTICLE -> ArticleRef.parse(value).display();
        };
    }

    /// What a language is called in the reader's.
    public static String language(View view, String code) {
        // The language data of the platform has no name for it.
        return code.equals("cnr")
                ? view.text("library.language.cnr")
                : Locale.of(code).getDisplayLanguage(view.language().locale());
    }

    /// The languages of the newest version, as the reader's language names and parts them.
    public static String languages(View view, Work work) {
        return work.languages().stream()
                .map(code -> language(view, code))
                .collect(Collectors.joining(view.language().rightToLeft() ? "، " : ", "));
    }

    private static <E extends Enum<E>> Comparator<String> byEnum(
            java.util.function.Function<String, Optional<E>> read) {
        return Comparator.comparingInt(
                value -> read.apply(value).map(Enum::ordinal).orElse(0));
    }

    private static Comparator<String> byArticle() {
        var read = new HashMap<String, ArticleRef>();
        return Comparator.comparing((String value) ->
                        read.computeIfAbsent(value, ArticleRef::parse).treaty())
                .reversed()
                .thenComparingInt(value -> ArticleSpan.number(read.computeIfAbsent(value, ArticleRef::parse)));
    }

    private Comparator<String> byCount(Facet facet) {
        var counts = found.facets().getOrDefault(facet, Map.of());
        return Comparator.comparingInt((String value) -> -counts.getOrDefault(value, 0))
                .thenComparing(Comparator.naturalOrder());
    }
}

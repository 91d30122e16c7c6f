package org.comity.library.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.library.model.ShelfFilter;
import org.comity.library.model.ShelfFilter.Sort;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;
import org.comity.web.View;
import org.springframework.web.util.UriUtils;

/// What an address asks of the library. What cannot be used of it is named, and left out.
///
/// @param errors the fields that cannot be used, with the key of what is wrong
public record LibraryQuery(ShelfFilter filter, int page, Map<String, String> typed, Map<String, String> errors) {

    private static final List<String> FIELDS =
            List.of("q", "kind", "authority", "year", "language", "article", "sort", "page");
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;
    private static final Pattern ARTICLE =
            Pattern.compile("(?:(?<treaty>[A-Z0-9-]{3,30})\\s+)?(?<provision>\\d{1,3}(?:\\([0-9a-z]{1,3}\\))*)");
    private static final Pattern ASKED =
            Pattern.compile("(?i)\\bart(?:icle|ículo|ículos|icles|s)?\\.?\\s*(\\d{1,3}(?:\\([0-9a-z]{1,3}\\))*)");

    public LibraryQuery {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    static LibraryQuery read(Map<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> {
            var value = parameters.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                typed.put(field, value);
            }
        });
        var errors = new LinkedHashMap<String, String>();
        PlainText.problem(typed.getOrDefault("q", ""), LONGEST)
                .ifPresent(problem -> errors.put(
                        "q",
                        problem == PlainText.Problem.TOO_LONG
                                ? "library.error.tooLong"
                                : "web.form.error.controlCharacter"));
        var reading = new Reading(typed, errors);
        var asked = errors.containsKey("q") ? "" : typed.getOrDefault("q", "");
        var inWords = ASKED.matcher(asked);
        var named = inWords.find() && !typed.containsKey("article")
                ? article(inWords.group(1))
                : Optional.<ArticleRef>empty();
        var filter = new ShelfFilter(
                named.isPresent() ? inWords.replaceAll(" ").strip() : asked,
                reading.choice("kind", WorkKind::ofWritten),
                reading.choice("authority", WorkAuthority::ofWritten),
                reading.choice("year", LibraryQuery::year),
                reading.choice("language", code -> Optional.of(code).filter(known -> known.matches("[a-z]{2,3}"))),
                reading.choice("article", LibraryQuery::article).or(() -> named),
                reading.choice("sort", LibraryQuery::sort).orElse(Sort.NEWEST));
        return new LibraryQuery(
                filter, reading.choice("page", LibraryQuery::page).orElse(1), typed, errors);
    }

    /// The question of a filter, as an address would carry it.
    public static LibraryQuery of(ShelfFilter filter) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("q", filter.q());
        typed.put("kind", filter.kind().map(WorkKind::written).orElse(""));
        typed.put("authority", filter.authority().map(WorkAuthority::written).orElse(""));
        typed.put("year", filter.year().map(year -> Integer.toString(year)).orElse(""));
        typed.put("language", filter.language().orElse(""));
        typed.put("article", filter.article().map(ArticleRef::toString).orElse(""));
        typed.values().removeIf(String::isEmpty);
        return new LibraryQuery(filter, 1, typed, Map.of());
    }

    /// What is asked, in the reader's words; empty when nothing is.
    public String words(View view) {
        return Stream.of(
                        Optional.of(filter.q()).filter(q -> !q.isEmpty()).map(q -> view.text("library.asked.words", q)),
                        filter.kind().map(kind -> view.text("library.kind." + kind)),
                        filter.authority().map(authority -> view.text("library.authority." + authority)),
                        filter.article().map(ArticleRef::display),
                        filter.language().map(code -> LibraryPage.language(view, code)),
                        filter.year().map(year -> Integer.toString(year)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private record Reading(Map<String, String> typed, Map<String, String> errors) {
        <T> Optional<T> choice(String field, java.util.function.Function<String, Optional<T>> read) {
            return Optional.ofNullable(typed.get(field)).flatMap(text -> {
                var found = read.apply(text);
                if (found.isEmpty()) {
                    errors.put(field, "web.form.error.choice");
                }
                return found;
            });
        }
    }

    private static Optional<Integer> year(String text) {
        return text.matches("[12]\\d{3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Integer> page(String text) {
        return text.matches("[1-9]\\d{0,4}")
                ? Optional.of(Math.min(Integer.parseInt(text), LAST_PAGE))
                : Optional.empty();
    }

    /// `32`, `32(b)`, `CETS224 6`: without a treaty the Convention is meant.
    static Optional<ArticleRef> article(String text) {
        var match = ARTICLE.matcher(text);
        return match.matches()
                ? Optional.of(new ArticleRef(
                        Optional.ofNullable(match.group("treaty")).orElse(ArticleRef.CONVENTION),
                        match.group("provision")))
                : Optional.empty();
    }

    static String written(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Sort> sort(String text) {
        return Stream.of(Sort.values())
                .filter(sort -> written(sort).equals(text))
                .findFirst();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The same with one field changed, from its first page on; as an address carries it, with its question mark.
    public String with(String field, String value) {
        var changed = new LinkedHashMap<>(typed);
        changed.remove("page");
        if (field.equals("article") && changed.containsKey("q")) {
            // The article may have come from the words: another one takes its place.
            changed.put("q", filter.q());
        }
        changed.put(field, value);
        return address(changed);
    }

    /// As an address carries it; empty when nothing is asked.
    public String address() {
        return address(typed);
    }

    /// Whether anything narrows the list down.
    public boolean narrows() {
        return typed.keySet().stream().anyMatch(field -> !field.equals("sort") && !field.equals("page"));
    }

    /// A page of the list has a hundred of these.
    private static String address(Map<String, String> fields) {
        var address = new StringBuilder();
        for (var field : FIELDS) {
            var value = fields.getOrDefault(field, "");
            if (!value.isEmpty() && !(field.equals("page") && value.equals("1"))) {
                address.append(address.isEmpty() ? '?' : '&')
                        .append(field)
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}

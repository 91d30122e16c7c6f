package org.comity.search.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.search.Found;
import org.comity.search.Found.Piece;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Results as other programs read them.
///
/// @param complete false while the index is still being built: there may be more
/// @param everyWord false when no document holds all words, and these hold some
/// @param meant other words, close to those that no document holds; null for none
public record SearchJson(
        long total,
        int page,
        boolean complete,
        boolean everyWord,
        @Nullable String meant,
        List<HitJson> hits,
        Map<String, Long> kinds,
        Map<String, Long> states,
        Map<String, Long> languages) {

    /// @param language of title and excerpt
    /// @param address of the page, on this node
    public record HitJson(
            String kind,
            String id,
            String title,
            String excerpt,
            String language,
            @Nullable String state,
            List<String> articles,
            @Nullable LocalDate date,
            String address) {}

    static SearchJson nothingYet() {
        return new SearchJson(0, 1, false, true, null, List.of(), Map.of(), Map.of(), Map.of());
    }

    static SearchJson of(Found.Results results, int page, Language reader) {
        var kinds = new LinkedHashMap<String, Long>();
        results.kinds().forEach((kind, count) -> kinds.put(kind.written(), count));
        var states = new LinkedHashMap<String, Long>();
        results.states().forEach((state, count) -> states.put(state.code(), count));
        return new SearchJson(
                results.total(),
                page,
                results.complete(),
                results.everyWord(),
                results.meant().orElse(null),
                results.hits().stream().map(hit -> hit(hit, reader)).toList(),
                kinds,
                states,
                results.languages());
    }

    private static HitJson hit(Found.Hit hit, Language reader) {
        var document = hit.document();
        return new HitJson(
                document.kind().written(),
                document.id(),
                plain(hit.title()),
                plain(hit.excerpt()),
                hit.titleLanguage(),
                document.state().map(Country::code).orElse(null),
                document.articles().stream().map(ArticleRef::toString).toList(),
                document.date().orElse(null),
                "/" + reader.code() + document.address());
    }

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}

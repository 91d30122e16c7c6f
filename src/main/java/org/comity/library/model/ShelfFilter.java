package org.comity.library.model;

import java.util.Optional;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.vocabulary.ArticleRef;

/// What is looked for in the library.
///
/// @param q words that all must stand in title, reference or source, by their beginnings
/// @param language a language the newest version stands in
/// @param article a provision it speaks of
public record ShelfFilter(
        String q,
        Optional<WorkKind> kind,
        Optional<WorkAuthority> authority,
        Optional<Integer> year,
        Optional<String> language,
        Optional<ArticleRef> article,
        Sort sort) {

    /// The order of what is found.
    public enum Sort {
        NEWEST,
        OLDEST,
        WEIGHT,
        TITLE,
        REFERENCE
    }

    public static ShelfFilter everything() {
        return new ShelfFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.NEWEST);
    }

    /// The same question in the usual order, so that two who ask the same are the same.
    public ShelfFilter inNoOrder() {
        return new ShelfFilter(q, kind, authority, year, language, article, Sort.NEWEST);
    }

    /// Whether anything narrows the list down.
    public boolean narrows() {
        return !inNoOrder().equals(everything());
    }

    public static ShelfFilter about(ArticleRef article) {
        return new ShelfFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(article),
                Sort.WEIGHT);
    }
}

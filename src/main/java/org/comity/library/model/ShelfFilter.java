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

package org.comity.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// A row of the legal profile: what a provision of domestic law does for one or more articles.
///
/// @param articles at least one; several where one provision serves them all
/// @param territory the part of the State it applies to; empty for the whole
/// @param act the domestic act, by name
/// @param place where in the act, such as `art. 234`; empty where nothing is named
/// @param penalty as the law puts it; empty where there is none or it is not known
/// @param from the first day it is in force; empty where that is not known
/// @param to the first day it no longer is; empty as long as no end is known
/// @param identifier ELI of the act, or ECLI of the decision; empty where none is known
public record Provision(
        List<ArticleRef> articles,
        String territory,
        Coverage coverage,
        String act,
        String place,
        String penalty,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Excerpt> excerpts,
        FactSource source,
        String note,
        Optional<ActIdentifier> identifier)
        implements LawItem {

    /// @throws IllegalArgumentException without an article, when something is said to exist without an act, and when it
    ///     ends before it begins
    public Provision {
        articles = List.copyOf(articles);
        excerpts = List.copyOf(excerpts);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("A row speaks of an article");
        }
        if (act.isBlank() && coverage != Coverage.NONE) {
            throw new IllegalArgumentException("A row names an act, unless there is none");
        }
        if (from.isPresent() && to.filter(end -> !end.isAfter(from.get())).isPresent()) {
            throw new IllegalArgumentException("A provision ends after it begins");
        }
    }

    /// A provision whose act has no identifier that is known.
    public Provision(
            List<ArticleRef> articles,
            String territory,
            Coverage coverage,
            String act,
            String place,
            String penalty,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<Excerpt> excerpts,
            FactSource source,
            String note) {
        this(articles, territory, coverage, act, place, penalty, from, to, excerpts, source, note, Optional.empty());
    }

    @Override
    public Kind kind() {
        return Kind.PROVISION;
    }

    /// Whether it bears on an article or a part of one: `16` bears on `16(2)`, and `16(2)` on `16`.
    public boolean concerns(ArticleRef article) {
        return articles.stream()
                .anyMatch(own -> own.treaty().equals(article.treaty())
                        && (own.provision().equals(article.provision())
                                || own.provision().startsWith(article.provision() + "(")
                                || article.provision().startsWith(own.provision() + "(")));
    }
}

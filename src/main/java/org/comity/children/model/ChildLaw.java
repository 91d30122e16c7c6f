package org.comity.children.model;

import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.Row;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What is known of the law of one State that protects children, on one day.
///
/// @param provisions domestic provisions that its profile names, by article
public record ChildLaw(
        StateFact state,
        LocalDate on,
        AdherenceOn conventionFact,
        AdherenceOn lanzaroteFact,
        Article9 article9,
        List<Row> provisions) {

    public static final String LANZAROTE = "CETS201";
    public static final String TOPICS = "CHILD-PROTECTION";
    public static final ArticleRef ARTICLE_9 = ArticleRef.convention("9");

    public ChildLaw {
        provisions = List.copyOf(provisions);
    }

    public Country country() {
        return state.country();
    }

    public Bound convention() {
        return Bound.of(conventionFact);
    }

    public Bound lanzarote() {
        return Bound.of(lanzaroteFact);
    }

    /// Whether one of the two Conventions binds the State.
    public boolean bound() {
        return convention().isParty() || lanzarote().isParty();
    }

    /// Whether anything at all is known.
    public boolean saysSomething() {
        return convention() != Bound.NONE || lanzarote() != Bound.UNKNOWN || !provisions.isEmpty();
    }

    /// The provisions named for an article, or for a part of it.
    public List<Row> named(ArticleRef article) {
        return provisions.stream()
                .filter(row -> row.provision().concerns(article))
                .toList();
    }

    /// Whether a provision bears on what this module shows.
    public static boolean bears(Row row) {
        return row.provision().articles().stream().anyMatch(ChildLaw::bears);
    }

    private static boolean bears(ArticleRef article) {
        return article.treaty().equals(LANZAROTE)
                || article.treaty().equals(TOPICS)
                || (article.treaty().equals(ArticleRef.CONVENTION)
                        && article.provision().matches("9(\\(.*)?"));
    }
}

package org.comity.children.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.children.model.Article9;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.Reservable;
import org.comity.profiles.Row;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// What is known of the law of one State that protects children.
///
/// @param code two small letters, as in addresses
public record LawPage(ChildLaw law, String name, String code) {

    private static final int FIRST = 18;
    private static final int LAST = 24;
    private static final int TOPICS = 5;

    /// One line of Article 9.
    ///
    /// @param reservable the part, where a Party may leave it out
    public record Line(String provision, Optional<Reservable> reservable) {

        /// As written in message keys, such as `9-2-a`.
        public String written() {
            return provision.replaceAll("[()]+", "-").replaceFirst("-$", "");
        }

        static Line of(String provision) {
            return new Line(
                    provision,
                    Reservable.all().stream()
                            .filter(part -> part.provision().equals(provision))
                            .findFirst());
        }
    }

    public List<Line> conduct() {
        return List.of(
                Line.of("9(1)(a)"), Line.of("9(1)(b)"), Line.of("9(1)(c)"), Line.of("9(1)(d)"), Line.of("9(1)(e)"));
    }

    public List<Line> material() {
        return List.of(Line.of("9(2)(a)"), Line.of("9(2)(b)"), Line.of("9(2)(c)"));
    }

    public Article9 article9() {
        return law.article9();
    }

    public List<Row> ofArticle9() {
        return law.named(ChildLaw.ARTICLE_9);
    }

    public List<ArticleRef> lanzarote() {
        return articles(ChildLaw.LANZAROTE, FIRST, LAST);
    }

    public List<ArticleRef> topics() {
        return articles(ChildLaw.TOPICS, 1, TOPICS);
    }

    public List<Row> named(ArticleRef article) {
        return law.named(article);
    }

    private static List<ArticleRef> articles(String treaty, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new ArticleRef(treaty, Integer.toString(number)))
                .toList();
    }

    public Optional<FactSource> conventionSource() {
        return law.conventionFact().fact().map(AdherenceFact::source);
    }

    public Optional<FactSource> lanzaroteSource() {
        return law.lanzaroteFact().fact().map(AdherenceFact::source);
    }
}

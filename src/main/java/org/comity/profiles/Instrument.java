package org.comity.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// The instruments a profile has columns for, and the articles of each that ask something of domestic law.
public enum Instrument {
    CONVENTION(ArticleRef.CONVENTION, articles(1, 35)),
    FIRST_PROTOCOL("ETS189", articles(3, 7)),
    SECOND_PROTOCOL(ArticleRef.SECOND_PROTOCOL, articles(6, 14)),
    /// Offences against children: the Lanzarote Convention.
    LANZAROTE("CETS201", articles(18, 24)),
    /// What of the Istanbul Convention bears on cyberviolence.
    ISTANBUL("CETS210", List.of("33", "34", "35", "36", "40", "41")),
    /// What protects children beside criminal law: rows of the same kind, numbered by topic.
    CHILD_PROTECTION("CHILD-PROTECTION", articles(1, 5));

    private final String treaty;
    private final List<String> articles;

    Instrument(String treaty, List<String> articles) {
        this.treaty = treaty;
        this.articles = articles;
    }

    private static List<String> articles(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    /// As in [ArticleRef#treaty()].
    public String treaty() {
        return treaty;
    }

    /// In their order.
    public List<ArticleRef> articles() {
        return articles.stream().map(article -> new ArticleRef(treaty, article)).toList();
    }

    /// Whether a citation is of one of the articles, or of a part of one.
    public boolean covers(ArticleRef article) {
        return article.treaty().equals(treaty)
                && articles.contains(article.provision().split("\\(", 2)[0]);
    }

    public static Optional<Instrument> of(String treaty) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.treaty.equals(treaty))
                .findFirst();
    }

    public static Stream<ArticleRef> allArticles() {
        return Arrays.stream(values()).flatMap(instrument -> instrument.articles().stream());
    }

    /// The place of an article among all: for sorting.
    static int order(ArticleRef article) {
        var instrument = of(article.treaty());
        var number = article.provision().split("\\(", 2)[0];
        return instrument.map(Enum::ordinal).orElse(values().length) * 1_000
                + (number.isEmpty() ? 0 : Integer.parseInt(number));
    }
}

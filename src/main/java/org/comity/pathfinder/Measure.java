package org.comity.pathfinder;

import org.comity.vocabulary.ArticleRef;

/// A measure of international cooperation, named by its article.
public enum Measure {
    /// Expedited preservation of stored computer data.
    ETS185_29(ArticleRef.convention("29")),
    /// Expedited disclosure of preserved traffic data.
    ETS185_30(ArticleRef.convention("30")),
    /// Mutual assistance regarding accessing of stored computer data.
    ETS185_31(ArticleRef.convention("31"));

    private final ArticleRef article;

    Measure(ArticleRef article) {
        this.article = article;
    }

    public ArticleRef article() {
        return article;
    }

    /// As in JSON and message keys: `ETS185-29`.
    public String written() {
        return article.treaty() + "-" + article.provision();
    }
}

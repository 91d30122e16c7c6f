package org.comity.profiles.model;

import java.util.List;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// The law of one State for one article on a day.
///
/// @param rows that hold on the day and bear on the article
public record LawCell(Country state, ArticleRef article, Finding finding, List<Row> rows) {

    public LawCell {
        rows = List.copyOf(rows);
    }

    public static LawCell of(Country state, ArticleRef article, List<Row> rows) {
        return new LawCell(state, article, Finding.of(article, rows), rows);
    }

    /// How many of its rows do not say since when they are in force: they are taken to have begun.
    public int undated() {
        return (int)
                rows.stream().filter(row -> row.provision().from().isEmpty()).count();
    }
}

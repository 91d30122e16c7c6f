package org.comity.profiles.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Articles of one instrument by States, on one day.
///
/// @param articles in their order, of one instrument
/// @param undated how many rows do not say since when they are in force
public record LawMatrix(LocalDate on, List<ArticleRef> articles, List<Line> lines, int rows, int undated) {

    public LawMatrix {
        articles = List.copyOf(articles);
        lines = List.copyOf(lines);
    }

    /// One State: a finding for each article.
    public record Line(Country state, List<Finding> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }

    /// @param profiles the lines, in the order given
    public static LawMatrix of(LocalDate on, List<ArticleRef> articles, List<Profile> profiles) {
        var lines = new ArrayList<Line>(profiles.size());
        var shown = new ArrayList<Row>();
        for (var profile : profiles) {
            var all = profile.asOf(on);
            all.stream().filter(row -> bearsOn(row, articles)).forEach(shown::add);
            var byArticle = byArticle(all);
            var findings = new ArrayList<Finding>(articles.size());
            for (var article : articles) {
                findings.add(Finding.of(article, byArticle.getOrDefault(article, List.of())));
            }
            lines.add(new Line(profile.state(), findings));
        }
        var undated = (int)
                shown.stream().filter(row -> row.provision().from().isEmpty()).count();
        return new LawMatrix(on, articles, lines, shown.size(), undated);
    }

    /// One look at each row: thousands of cells must not each look through all of them.
    static Map<ArticleRef, List<Row>> byArticle(List<Row> rows) {
        var byArticle = new HashMap<ArticleRef, List<Row>>();
        for (var row : rows) {
            var whole = new LinkedHashSet<ArticleRef>();
            row.provision().articles().forEach(article -> whole.add(whole(article)));
            whole.forEach(article -> byArticle
                    .computeIfAbsent(article, absent -> new ArrayList<>())
                    .add(row));
        }
        return byArticle;
    }

    private static boolean bearsOn(Row row, List<ArticleRef> articles) {
        return row.provision().articles().stream().map(LawMatrix::whole).anyMatch(articles::contains);
    }

    private static ArticleRef whole(ArticleRef article) {
        var paragraph = article.provision().indexOf('(');
        return paragraph < 0
                ? article
                : new ArticleRef(article.treaty(), article.provision().substring(0, paragraph));
    }

    public int count(Finding finding) {
        return (int) lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(finding::equals)
                .count();
    }
}

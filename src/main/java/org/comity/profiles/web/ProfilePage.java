package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.library.Interpretations;
import org.comity.library.Work;
import org.comity.profiles.Instrument;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.profiles.model.Watched;
import org.comity.vocabulary.ArticleRef;

/// One instrument's column of a profile, article by article.
///
/// @param rows those that hold on the day, of any instrument
/// @param on the day the rows hold on
/// @param typed what was typed as the day
/// @param writable whether the reader may propose changes
/// @param library what interprets an article
public record ProfilePage(
        Profile profile,
        List<Row> rows,
        String name,
        Instrument instrument,
        LocalDate on,
        LocalDate today,
        String typed,
        boolean writable,
        WatchButton watch,
        Interpretations library) {

    /// An article and the rows that bear on it.
    ///
    /// @param read what interprets the article
    public record Line(ArticleRef article, List<Row> rows, List<Work> read) {}

    public List<Line> lines() {
        return instrument.articles().stream()
                .map(article -> new Line(
                        article,
                        rows.stream()
                                .filter(row -> row.provision().concerns(article))
                                .toList(),
                        library.of(article)))
                .toList();
    }

    /// What holds on the day of each measure.
    public List<ProcedureRow> procedures() {
        return profile.procedures(on);
    }

    /// The page of an article in this State.
    public String address(ArticleRef article) {
        return Watches.page(new Watched.OfArticleIn(profile.state(), article));
    }

    public boolean anything() {
        return !rows.isEmpty();
    }

    public boolean past() {
        return !on.equals(today);
    }

    public boolean refused() {
        return !typed.isBlank() && Days.read(typed).isEmpty();
    }

    /// Rows that hold on the day, of any instrument.
    public int count(Instrument counted) {
        return (int) rows.stream()
                .filter(row -> row.provision().articles().stream().anyMatch(counted::covers))
                .count();
    }

    /// The row of the fact files that a publication took the place of.
    public Optional<Row> superseded(Row row) {
        return profile.history(row.version().id()).stream()
                .filter(version -> version.seed() && !row.version().seed())
                .findFirst()
                .flatMap(version -> version.as(Provision.class)
                        .map(provision -> new Row(version, provision, profile.freshness(version))));
    }
}

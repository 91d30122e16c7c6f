package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.Instrument;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;

/// One instrument's column of a profile, article by article.
///
/// @param on the day the rows hold on
/// @param typed what was typed as the day
/// @param writable whether the reader may propose changes
public record ProfilePage(
        Profile profile,
        String name,
        Instrument instrument,
        LocalDate on,
        LocalDate today,
        String typed,
        boolean writable) {

    /// An article and the rows that bear on it.
    public record Line(ArticleRef article, List<Row> rows) {}

    public List<Line> lines() {
        var rows = profile.asOf(on);
        return instrument.articles().stream()
                .map(article -> new Line(
                        article,
                        rows.stream()
                                .filter(row -> row.provision().concerns(article))
                                .toList()))
                .toList();
    }

    public boolean past() {
        return !on.equals(today);
    }

    public boolean refused() {
        return !typed.isBlank() && Days.read(typed).isEmpty();
    }

    /// Rows that hold on the day, of any instrument.
    public int count(Instrument counted) {
        return (int) profile.asOf(on).stream()
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

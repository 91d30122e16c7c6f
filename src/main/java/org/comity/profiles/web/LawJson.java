package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.web.ProcedureJson.LawProcedure;
import org.comity.treaties.FactSource;

/// The law of States for programs: every provision with its source, date and standing.
final class LawJson {

    /// What stands in every answer.
    static final String REMARK =
            "A profile is not necessarily the position of the State. Where nothing is known, that is"
                    + " no gap in its law.";

    private LawJson() {}

    record LawMatrixAnswer(
            String instrument, LocalDate on, String remark, List<String> articles, List<LawLine> states) {}

    /// @param findings by article, such as `full`, `partial`, `other-power`, `named`, `nothing-known`
    record LawLine(String state, Map<String, String> findings) {}

    record LawComparison(LocalDate on, String remark, List<LawOfArticle> cells) {}

    /// @param procedures how the State does what is asked of it
    record LawOfState(
            String state,
            LocalDate on,
            int revision,
            String remark,
            List<LawOfArticle> cells,
            List<LawProcedure> procedures) {}

    record LawOfArticle(String state, String article, String finding, List<LawProvision> provisions) {}

    record LawExcerpt(String language, String text, String source, boolean official) {}

    record LawSource(String text, Optional<LocalDate> asOf, String standing, String note) {}

    /// @param from empty where it is not known since when it is in force
    /// @param answeredBy who answered for it, if anybody
    /// @param identifier ELI or ECLI of the act, where it is known
    record LawProvision(
            String id,
            List<String> articles,
            String territory,
            String coverage,
            String act,
            String place,
            String penalty,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<LawExcerpt> excerpts,
            LawSource source,
            String note,
            String freshness,
            Optional<String> answeredBy,
            Optional<String> identifier) {}

    static LawOfArticle cell(LawCell cell) {
        return new LawOfArticle(
                cell.state().code(),
                cell.article().toString(),
                cell.finding().written(),
                cell.rows().stream().map(LawJson::provision).toList());
    }

    private static LawProvision provision(Row row) {
        var provision = row.provision();
        return new LawProvision(
                row.version().id().toString(),
                provision.articles().stream().map(Object::toString).toList(),
                provision.territory(),
                LawQuery.written(provision.coverage()),
                provision.act(),
                provision.place(),
                provision.penalty(),
                provision.from(),
                provision.to(),
                provision.excerpts().stream().map(LawJson::excerpt).toList(),
                source(provision.source()),
                provision.note(),
                LawQuery.written(row.freshness().light()),
                row.freshness().last().map(said -> LawQuery.written(said.by())),
                provision.identifier().map(Object::toString));
    }

    private static LawExcerpt excerpt(Excerpt excerpt) {
        return new LawExcerpt(excerpt.language(), excerpt.text(), excerpt.source(), excerpt.official());
    }

    static LawSource source(FactSource source) {
        return new LawSource(source.text(), source.asOf(), source.standing().written(), source.note());
    }
}

package org.comity.profiles.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Subject;
import org.comity.profiles.web.LawJson.LawSource;
import org.comity.vocabulary.Country;

/// How States do what is asked of them, for programs. Words of choices are those of addresses, such as
/// `central-authority`.
final class ProcedureJson {

    private ProcedureJson() {}

    record ProceduresAnswer(LocalDate on, String remark, List<LawProcedure> procedures) {}

    /// One measure. What is not among the facts is not known.
    ///
    /// @param subject such as `preservation`
    /// @param article which asks for it, such as `ETS185 29`
    /// @param territory empty for the whole of the State
    /// @param coverage such as `full`, `other-power`, `none`
    /// @param from empty where it is not known since when it holds
    /// @param answeredBy who answered for it, if anybody
    record LawProcedure(
            String id,
            String state,
            String subject,
            String article,
            String territory,
            String coverage,
            List<LawFact> facts,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            LawSource source,
            String note,
            String freshness,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt) {}

    /// One answer, in one of four forms.
    ///
    /// @param fact such as `preservation-days`
    /// @param provision which makes it matter; empty where no paragraph of the Convention does
    /// @param form `days`, `months`, `times`, `languages`, `choice` or `words`
    /// @param number of days, months or times
    /// @param languages by their codes (ISO 639)
    record LawFact(
            String fact,
            Optional<String> provision,
            String form,
            Optional<Integer> number,
            List<String> languages,
            Optional<String> choice,
            Optional<String> words) {}

    static LawProcedure procedure(Country state, ProcedureRow row) {
        var procedure = row.procedure();
        return new LawProcedure(
                row.version().id().toString(),
                state.code(),
                LawQuery.written(procedure.subject()),
                procedure.subject().article().toString(),
                procedure.territory(),
                LawQuery.written(procedure.coverage()),
                procedure.facts().entrySet().stream()
                        .map(said -> fact(procedure.subject(), said.getKey(), said.getValue()))
                        .toList(),
                procedure.from(),
                procedure.to(),
                LawJson.source(procedure.source()),
                procedure.note(),
                LawQuery.written(row.freshness().light()),
                row.freshness().last().map(said -> LawQuery.written(said.by())),
                row.freshness().last().map(said -> said.at()));
    }

    private static LawFact fact(Subject subject, ProceduralFact fact, ProceduralValue value) {
        return new LawFact(
                LawQuery.written(fact),
                fact.provision(subject).map(Object::toString),
                LawQuery.written(fact.form()),
                value instanceof ProceduralValue.Amount number ? Optional.of(number.value()) : Optional.empty(),
                value instanceof ProceduralValue.Languages languages ? languages.codes() : List.of(),
                value instanceof ProceduralValue.Chosen chosen
                        ? Optional.of(LawQuery.written(chosen.choice()))
                        : Optional.empty(),
                value instanceof ProceduralValue.Words words ? Optional.of(words.text()) : Optional.empty());
    }
}

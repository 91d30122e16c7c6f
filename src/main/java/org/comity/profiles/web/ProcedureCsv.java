package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.model.ProcedureWords;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Csv;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;

/// Procedures as a table for programs of calculation: one line for each answer, with its source. Codes as in addresses,
/// words in the reader's language.
final class ProcedureCsv {

    private static final List<String> HEAD = List.of(
            "state",
            "name",
            "subject",
            "article",
            "territory",
            "coverage",
            "fact",
            "provision",
            "value",
            "words",
            "from",
            "to",
            "source",
            "source_as_of",
            "standing",
            "answered_by",
            "answered_at",
            "freshness",
            "note",
            "on",
            "remark");

    private final View view;
    private final StateNames names;
    private final ProcedureWords words;
    private final LocalDate on;

    ProcedureCsv(View view, StateNames names, LocalDate on) {
        this.view = view;
        this.names = names;
        this.words = new ProcedureWords(view.language(), view::text);
        this.on = on;
    }

    /// What one State says of one measure.
    record Line(Country state, ProcedureRow row) {}

    ResponseEntity<byte[]> answer(String name, List<Line> told) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        for (var line : told) {
            var facts = line.row().procedure().facts();
            if (facts.isEmpty()) {
                lines.add(line(line, Optional.empty()));
            }
            facts.keySet().forEach(fact -> lines.add(line(line, Optional.of(fact))));
        }
        return Csv.answer(name, lines);
    }

    private List<String> line(Line line, Optional<ProceduralFact> fact) {
        var procedure = line.row().procedure();
        var source = procedure.source();
        var value = fact.map(procedure.facts()::get);
        var last = line.row().freshness().last();
        return List.of(
                line.state().code(),
                names.name(line.state(), view.language()),
                LawQuery.written(procedure.subject()),
                procedure.subject().article().toString(),
                procedure.territory(),
                LawQuery.written(procedure.coverage()),
                fact.map(LawQuery::written).orElse(""),
                text(fact.flatMap(known -> known.provision(procedure.subject()))),
                value.map(known -> known.written()).orElse(""),
                fact.flatMap(known -> value.map(said -> words.value(known, said)))
                        .orElse(""),
                text(procedure.from()),
                text(procedure.to()),
                source.text(),
                text(source.asOf()),
                source.standing().written(),
                last.map(said -> LawQuery.written(said.by())).orElse(""),
                text(last.map(said -> said.at())),
                LawQuery.written(line.row().freshness().light()),
                procedure.note(),
                on.toString(),
                view.text("profiles.disclaimer"));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}

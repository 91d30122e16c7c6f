package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;

/// How two to four States do the same thing, side by side.
///
/// @param typed States as they were typed, known or not
/// @param subject the measure; empty for all of which something is known
/// @param columns none while there is nothing to compare
/// @param choices every State, by name
public record ProceduresPage(
        LawPlace place,
        List<String> typed,
        Optional<Subject> subject,
        List<Column> columns,
        List<Country> choices,
        StateNames names,
        ProcedureWords words) {

    /// What one State says, of every measure.
    public record Column(Country state, List<ProcedureRow> rows) {}

    /// One measure, with what each column says of it; several where parts of a State differ.
    public record Table(Subject subject, List<Side> sides) {

        /// The answers that somebody gave, in the order of the questionnaire.
        public List<ProceduralFact> facts() {
            return Arrays.stream(ProceduralFact.values())
                    .filter(fact ->
                            sides.stream().anyMatch(side -> side.value(fact).isPresent()))
                    .toList();
        }

        /// Whether those who answered do not say the same. Words are left to the reader.
        public boolean differs(ProceduralFact fact) {
            return sides.stream()
                            .flatMap(side -> side.value(fact).stream())
                            .flatMap(value -> comparable(value).stream())
                            .distinct()
                            .count()
                    > 1;
        }

        private static Optional<Object> comparable(ProceduralValue value) {
            return switch (value) {
                case ProceduralValue.Languages languages -> Optional.of(Set.copyOf(languages.codes()));
                case ProceduralValue.Words _ -> Optional.empty();
                case ProceduralValue.Amount number -> Optional.of(number);
                case ProceduralValue.Chosen chosen -> Optional.of(chosen);
            };
        }

        public boolean coverageDiffers() {
            return sides.stream()
                            .flatMap(side -> side.row().stream())
                            .map(row -> row.procedure().coverage())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /// A State, or a part of it, in one table.
    ///
    /// @param row empty where nothing is known
    public record Side(Country state, Optional<ProcedureRow> row) {

        public Optional<ProceduralValue> value(ProceduralFact fact) {
            return row.map(one -> one.procedure().facts().get(fact));
        }

        public String territory() {
            return row.map(one -> one.procedure().territory()).orElse("");
        }
    }

    public List<Table> tables() {
        return subject.map(List::of).orElseGet(() -> List.of(Subject.values())).stream()
                .map(one -> new Table(one, sides(one)))
                .filter(table -> subject.isPresent()
                        || table.sides().stream().anyMatch(side -> side.row().isPresent()))
                .toList();
    }

    private List<Side> sides(Subject one) {
        var sides = new ArrayList<Side>();
        for (var column : columns) {
            var rows = column.rows().stream()
                    .filter(row -> row.procedure().subject() == one)
                    .map(row -> new Side(column.state(), Optional.of(row)))
                    .toList();
            sides.addAll(rows.isEmpty() ? List.of(new Side(column.state(), Optional.empty())) : rows);
        }
        return sides;
    }

    public String name(Country state) {
        return names.name(state, words.language());
    }

    /// The States typed, and empty places up to four.
    public List<String> places() {
        return Stream.concat(typed.stream(), Stream.generate(() -> ""))
                .limit(Math.max(4, typed.size()))
                .toList();
    }

    public boolean unknown(String code) {
        return !code.isEmpty()
                && choices.stream().noneMatch(state -> state.code().equals(code));
    }

    /// The same question in another form.
    public String address(String path) {
        return Address.of(path)
                .with("states", String.join(",", typed))
                .with("subject", subject.map(Subject::name).orElse(""))
                .with("on", place.day())
                .toString();
    }
}

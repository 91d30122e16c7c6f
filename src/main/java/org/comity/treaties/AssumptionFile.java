package org.comity.treaties;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.treaties.model.ConcernedArticles;
import org.comity.treaties.model.CsvRows;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.PlainText;

/// Reads the rows of one file of assumptions and names every row that cannot be one.
final class AssumptionFile {

    private static final List<String> COLUMNS = List.of("assume", "treaty", "state", "provision", "date");
    private static final int LONGEST = 100;
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_BYTES = 1 << 20;

    private final String name;
    private final List<FactProblem> problems = new ArrayList<>();
    private final Map<Assumption, Integer> rows = new HashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();

    private AssumptionFile(String name) {
        this.name = name;
    }

    static Assumptions.Reading read(String name, InputStream bytes, TreatyFacts facts) throws IOException {
        var csv = CsvRows.read(new CsvRows.Form(name, COLUMNS, MAX_ROWS, MAX_BYTES), bytes);
        var file = new AssumptionFile(name);
        file.problems.addAll(csv.problems());
        csv.rows().forEach(row -> file.take(row, facts));
        return file.hold(facts);
    }

    private Assumptions.Reading hold(TreatyFacts facts) {
        var all = new Assumptions(assumptions);
        var assuming = Assuming.over(facts, all);
        assuming.refused().forEach((assumption, reason) -> refuse(rows.getOrDefault(assumption, 0), reason));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(FactProblem::row));
            return new Assumptions.Reading.Refused(problems);
        }
        return new Assumptions.Reading.Accepted(all, facts.assuming(all));
    }

    private void take(CsvRows.Row row, TreatyFacts facts) {
        var cells = row.cells().stream().map(String::strip).toList();
        if (cells.stream().anyMatch(AssumptionFile::unreadable)) {
            refuse(row.number(), "holds a character that cannot be shown, or more than " + LONGEST + " characters");
            return;
        }
        var first = seen.putIfAbsent(cells.subList(0, 4), row.number());
        if (first != null) {
            refuse(row.number(), "repeats row " + first);
            return;
        }
        var wrong = problem(cells, facts);
        if (wrong.isPresent()) {
            refuse(row.number(), wrong.get());
            return;
        }
        var assumption = assumption(cells);
        assumptions.add(assumption);
        rows.put(assumption, row.number());
    }

    private void refuse(int row, String reason) {
        problems.add(new FactProblem(name, row, reason));
    }

    private static boolean unreadable(String cell) {
        return PlainText.problem(cell, LONGEST).isPresent() || cell.chars().anyMatch(Character::isISOControl);
    }

    private static Optional<String> problem(List<String> cells, TreatyFacts facts) {
        var kind = cells.getFirst();
        var state = cells.get(2);
        var provision = cells.get(3);
        if (!List.of("adherence", "withdrawal", "entry-into-force").contains(kind)) {
            return Optional.of("assume is not adherence, withdrawal or entry-into-force: '" + kind + "'");
        }
        if (!Assuming.knows(facts, cells.get(1))) {
            return Optional.of("unknown treaty '" + cells.get(1) + "'");
        }
        var maybeNoState = kind.equals("entry-into-force") && state.isEmpty();
        if (!maybeNoState
                && (!state.matches("[A-Z]{2}")
                        || facts.state(new Country(state)).isEmpty())) {
            return Optional.of("unknown State '" + state + "'");
        }
        if (!kind.equals("withdrawal") && !provision.isEmpty()) {
            return Optional.of("only a withdrawal names a provision: '" + provision + "'");
        }
        if (kind.equals("withdrawal") && provision(cells).isEmpty()) {
            return Optional.of("not a provision: '" + provision + "'");
        }
        return day(cells.get(4)).isEmpty()
                ? Optional.of("date is not a day: '" + cells.get(4) + "'")
                : Optional.empty();
    }

    private static Assumption assumption(List<String> cells) {
        var treaty = cells.get(1);
        var state = Optional.of(cells.get(2)).filter(code -> !code.isEmpty()).map(Country::new);
        var on = day(cells.get(4)).orElseThrow();
        return switch (cells.getFirst()) {
            case "adherence" -> new Assumption.Adhering(treaty, state.orElseThrow(), on);
            case "withdrawal" -> new Assumption.Withdrawing(provision(cells).orElseThrow(), state.orElseThrow(), on);
            default -> new Assumption.Entering(treaty, state, on);
        };
    }

    private static Optional<ArticleRef> provision(List<String> cells) {
        return ConcernedArticles.read(cells.get(1), cells.get(3))
                .filter(read -> read.articles().size() == 1 && read.territory().isEmpty())
                .map(read -> read.articles().getFirst());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            var day = LocalDate.parse(written);
            return day.getYear() >= 1945 && day.getYear() < 2100 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

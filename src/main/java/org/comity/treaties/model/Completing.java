package org.comity.treaties.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.treaties.FactProblem;

/// Gives an older set of facts the tables it lacks, from the shipped ones.
///
/// What was held before stays, with one exception: of two rows on the same State and treaty the one with the newer
/// source stands, the shipped one when they are of the same day. A shipped row that does not fit the facts held, such
/// as one on a State they do not know, is left out.
public final class Completing {

    private Completing() {}

    /// @param missing the tables to be taken from the shipped facts
    public static FactSheets complete(FactSheets held, Set<FactTable> missing, FactSheets shipped) {
        if (missing.isEmpty()) {
            return held;
        }
        var taken = new EnumMap<FactTable, List<FactRow>>(FactTable.class);
        missing.forEach(table -> taken.put(table, shipped.rows(table)));
        if (missing.contains(FactTable.OTHER_ADHERENCE)) {
            taken.put(FactTable.TREATY_STATUS, without(held, shipped, FactTable.TREATY_STATUS));
            taken.put(FactTable.OTHER_ADHERENCE, without(shipped, held, FactTable.OTHER_ADHERENCE));
        }
        return fitting(held.with(taken), missing);
    }

    private static List<FactRow> without(FactSheets rows, FactSheets others, FactTable table) {
        return rows.rows(table).stream()
                .filter(row ->
                        twin(row, others).filter(other -> givesWay(row, other)).isEmpty())
                .toList();
    }

    private static Optional<FactRow> twin(FactRow row, FactSheets others) {
        var there = row.table() == FactTable.TREATY_STATUS ? FactTable.OTHER_ADHERENCE : FactTable.TREATY_STATUS;
        return others.find(there, row.cell("treaty"), row.cell("iso2"));
    }

    private static boolean givesWay(FactRow row, FactRow other) {
        var own = row.date("as_of").orElse(LocalDate.MIN);
        var others = other.date("as_of").orElse(LocalDate.MIN);
        return row.table() == FactTable.TREATY_STATUS ? !own.isAfter(others) : own.isBefore(others);
    }

    private static FactSheets fitting(FactSheets sheets, Set<FactTable> taken) {
        Map<String, Set<Integer>> refused = FactValidation.problems(sheets).stream()
                .collect(Collectors.groupingBy(
                        FactProblem::file, Collectors.mapping(FactProblem::row, Collectors.toSet())));
        var kept = new EnumMap<FactTable, List<FactRow>>(FactTable.class);
        taken.forEach(table -> kept.put(
                table,
                sheets.rows(table).stream()
                        .filter(row ->
                                !refused.getOrDefault(table.file(), Set.of()).contains(row.number()))
                        .toList()));
        return sheets.with(kept);
    }
}

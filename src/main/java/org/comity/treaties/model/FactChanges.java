package org.comity.treaties.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What newer facts change, row by row, in words for the person who imports them.
///
/// @param lines one per row: `+` added, `~` changed, `-` removed
public record FactChanges(FactTable table, int added, int changed, int removed, List<String> lines) {

    public FactChanges {
        lines = List.copyOf(lines);
    }

    public boolean none() {
        return added + changed + removed == 0;
    }

    /// Compares the rows of one table by their keys.
    public static FactChanges between(FactTable table, FactSheets before, FactSheets after) {
        var old = byKey(before.rows(table));
        var fresh = byKey(after.rows(table));
        var lines = new ArrayList<String>();
        var added = 0;
        var changed = 0;
        for (var row : after.rows(table)) {
            var was = old.get(row.key());
            if (was == null) {
                added++;
                lines.add("+ " + name(row));
            } else if (!was.values().equals(row.values())) {
                changed++;
                lines.add("~ " + name(row) + ": " + differences(was, row));
            }
        }
        var gone = before.rows(table).stream()
                .filter(row -> !fresh.containsKey(row.key()))
                .toList();
        gone.forEach(row -> lines.add("- " + name(row)));
        return new FactChanges(table, added, changed, gone.size(), lines);
    }

    private static Map<List<String>, FactRow> byKey(List<FactRow> rows) {
        return rows.stream().collect(Collectors.toMap(FactRow::key, Function.identity()));
    }

    private static String name(FactRow row) {
        return String.join(" · ", row.key());
    }

    private static String differences(FactRow was, FactRow now) {
        return now.table().columns().stream()
                .filter(column -> !was.cell(column).equals(now.cell(column)))
                .map(column -> column + " '" + was.cell(column) + "' is now '" + now.cell(column) + "'")
                .collect(Collectors.joining(", "));
    }
}

package org.comity.treaties.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.comity.treaties.FactProblem;

/// Reads one fact file, row by row, refusing what is too large, not UTF-8, or not of the table's columns.
public final class SheetReader {

    public static final int MAX_ROWS = 20_000;
    public static final int MAX_BYTES = 8 << 20;

    private SheetReader() {}

    /// @param rows without the unverified ones
    /// @param skipped number of unverified rows left out
    public record Sheet(FactTable table, List<FactRow> rows, int skipped, List<FactProblem> problems) {}

    /// @throws IOException when the stream breaks; anything wrong with its content is a problem in the answer
    public static Sheet read(FactTable table, InputStream bytes) throws IOException {
        var csv = CsvRows.read(new CsvRows.Form(table.file(), table.columns(), MAX_ROWS, MAX_BYTES), bytes);
        var rows = csv.rows().stream()
                .map(row -> new FactRow(table, row.number(), row.cells()))
                .toList();
        var facts = rows.stream().filter(row -> !row.unverified()).toList();
        return new Sheet(table, facts, rows.size() - facts.size(), csv.problems());
    }
}

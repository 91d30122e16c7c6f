package org.comity.treaties.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.treaties.FactProblem;

/// Reads one fact file, row by row, refusing what is too large, not UTF-8, or not of the table's columns.
public final class SheetReader {

    public static final int MAX_ROWS = 20_000;
    public static final int MAX_BYTES = 8 << 20;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private SheetReader() {}

    /// @param rows without the unverified ones
    /// @param skipped number of unverified rows left out
    public record Sheet(FactTable table, List<FactRow> rows, int skipped, List<FactProblem> problems) {}

    /// @throws IOException when the stream breaks; anything wrong with its content is a problem in the answer
    public static Sheet read(FactTable table, InputStream bytes) throws IOException {
        var rows = new ArrayList<FactRow>();
        var problems = new ArrayList<FactProblem>();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var parser = FORMAT.parse(new InputStreamReader(new LimitedStream(bytes, MAX_BYTES), decoder))) {
            if (parser.getHeaderNames().equals(table.columns())) {
                readRows(table, parser, rows, problems);
            } else {
                problems.add(
                        new FactProblem(table.file(), 1, "the columns must be " + String.join(", ", table.columns())));
            }
        } catch (UncheckedIOException
                | IllegalArgumentException
                | CharacterCodingException
                | LimitedStream.TooLong broken) {
            problems.add(unreadable(table, rows.size() + 2, broken));
        }
        var facts = rows.stream().filter(row -> !row.unverified()).toList();
        return new Sheet(table, facts, rows.size() - facts.size(), List.copyOf(problems));
    }

    private static FactProblem unreadable(FactTable table, int row, Exception broken) {
        return broken instanceof LimitedStream.TooLong || broken.getCause() instanceof LimitedStream.TooLong
                ? new FactProblem(table.file(), 0, "is larger than 8 MiB")
                : new FactProblem(table.file(), row, "cannot be read as CSV in UTF-8");
    }

    private static void readRows(
            FactTable table, Iterable<CSVRecord> records, List<FactRow> rows, List<FactProblem> problems) {
        for (var csv : records) {
            var number = (int) csv.getRecordNumber() + 1;
            if (number > MAX_ROWS + 1) {
                problems.add(new FactProblem(table.file(), number, "more than " + MAX_ROWS + " rows"));
                return;
            }
            if (csv.size() == table.columns().size()) {
                rows.add(new FactRow(table, number, csv.toList()));
            } else {
                problems.add(new FactProblem(
                        table.file(),
                        number,
                        csv.size() + " cells instead of " + table.columns().size()));
            }
        }
    }
}

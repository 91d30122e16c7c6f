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

/// The rows of one CSV file in UTF-8 with the columns it must have. What is too large, not UTF-8, or of
/// other columns is a problem in the answer.
///
/// @param rows those that could be read
public record CsvRows(List<Row> rows, List<FactProblem> problems) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public CsvRows {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// @param number as a spreadsheet shows it; the header is row 1
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a file may be.
    ///
    /// @param name for the problems
    public record Form(String name, List<String> columns, int maxRows, int maxBytes) {}

    /// @throws IOException when the stream breaks
    public static CsvRows read(Form form, InputStream bytes) throws IOException {
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<FactProblem>();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var parser = FORMAT.parse(new InputStreamReader(new LimitedStream(bytes, form.maxBytes()), decoder))) {
            if (parser.getHeaderNames().equals(form.columns())) {
                readRows(form, parser, rows, problems);
            } else {
                problems.add(
                        new FactProblem(form.name(), 1, "the columns must be " + String.join(", ", form.columns())));
            }
        } catch (UncheckedIOException
                | IllegalArgumentException
                | CharacterCodingException
                | LimitedStream.TooLong broken) {
            problems.add(unreadable(form, rows.size() + 2, broken));
        }
        return new CsvRows(rows, problems);
    }

    private static FactProblem unreadable(Form form, int row, Exception broken) {
        return broken instanceof LimitedStream.TooLong || broken.getCause() instanceof LimitedStream.TooLong
                ? new FactProblem(form.name(), 0, "is larger than " + (form.maxBytes() >> 20) + " MiB")
                : new FactProblem(form.name(), row, "cannot be read as CSV in UTF-8");
    }

    private static void readRows(Form form, Iterable<CSVRecord> records, List<Row> rows, List<FactProblem> problems) {
        for (var csv : records) {
            var number = (int) csv.getRecordNumber() + 1;
            if (number > form.maxRows() + 1) {
                problems.add(new FactProblem(form.name(), number, "more than " + form.maxRows() + " rows"));
                return;
            }
            if (csv.size() == form.columns().size()) {
                rows.add(new Row(number, csv.toList()));
            } else {
                problems.add(new FactProblem(
                        form.name(),
                        number,
                        csv.size() + " cells instead of " + form.columns().size()));
            }
        }
    }
}

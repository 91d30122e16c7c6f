package org.comity.help.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads the files of this module that come with the program, strictly.
final class Columns {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Columns() {}

    /// Hands over every row.
    ///
    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    static void each(String file, List<String> columns, Consumer<CSVRecord> taking) {
        try (var bytes = Objects.requireNonNull(Columns.class.getResourceAsStream("/help/" + file), file);
                var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new IllegalStateException(file + ": the columns must be " + String.join(", ", columns));
            }
            for (var row : parser) {
                take(file, columns, row, taking);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read help/" + file, unreadable);
        }
    }

    private static void take(String file, List<String> columns, CSVRecord row, Consumer<CSVRecord> taking) {
        try {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells instead of " + columns.size());
            }
            taking.accept(row);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(
                    file + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
        }
    }
}

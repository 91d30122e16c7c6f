package org.comity.pathfinder;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The lawyer's table of cases, `rules/cases.csv`.
public final class LawyersCases {

    private static final String FILE = "/rules/cases.csv";

    private LawyersCases() {}

    /// In the order of the file.
    public static List<LawyersCase> read() {
        try (var bytes = Objects.requireNonNull(LawyersCases.class.getResourceAsStream(FILE), FILE);
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            return rows.stream().map(LawyersCases::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program is incomplete: " + FILE + " cannot be read", unreadable);
        }
    }

    private static LawyersCase read(CSVRecord row) {
        return new LawyersCase(
                row.get("id"),
                row.get("rule"),
                row.get("question"),
                LawyersCase.suppositions(row.get("supposing")),
                LawyersCase.expected(row.get("expected")),
                LawyersCase.expected(row.get("discarded")),
                LawyersCase.citations(row.get("citations")),
                row.get("why"));
    }
}

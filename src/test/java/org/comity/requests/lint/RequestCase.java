package org.comity.requests.lint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A draft as a lawyer would put it, what is wrong with it, and what must be said of it: a row of
/// `rules/request-cases.csv`.
///
/// @param draft fields by their keys; `second` is the language beside English
/// @param identifiers as `kind value moment zone port`, with `-` for what is left out
/// @param says the rules that speak, and no others; behind `may ` a ground that the State merely has
/// @param paragraphs of each of them, in the same order
/// @param why in a sentence, in English
record RequestCase(
        String id,
        String measure,
        String from,
        String to,
        Map<String, String> draft,
        List<String> identifiers,
        String wrong,
        List<String> says,
        List<String> paragraphs,
        String why) {

    private static final String FILE = "/rules/request-cases.csv";

    /// In the order of the file; each case that is like an earlier one begins with what stands there.
    static List<RequestCase> read() {
        var cases = new LinkedHashMap<String, RequestCase>();
        try (var bytes = Objects.requireNonNull(RequestCase.class.getResourceAsStream(FILE), FILE);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                if (cases.put(row.get("id"), read(row, cases)) != null) {
                    throw new IllegalStateException("Twice: " + row.get("id"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(cases.values());
    }

    private static RequestCase read(CSVRecord row, Map<String, RequestCase> earlier) {
        var like = earlier.get(row.get("like"));
        if (like == null && !row.get("like").isEmpty()) {
            throw new IllegalStateException(row.get("id") + " is like nothing above it");
        }
        var draft = new LinkedHashMap<>(like == null ? Map.of() : like.draft());
        var identifiers = new ArrayList<String>();
        var kept = like == null ? List.<String>of() : like.identifiers();
        for (var line : row.get("draft").lines().toList()) {
            var parts = line.split("=", 2);
            if (parts[0].equals("identifier")) {
                kept = List.of();
                identifiers.add(parts[1]);
            } else {
                draft.put(parts[0], parts[1]);
            }
        }
        identifiers.removeIf(String::isEmpty);
        identifiers.addAll(kept);
        return new RequestCase(
                row.get("id"),
                row.get("measure"),
                row.get("from"),
                row.get("to"),
                draft,
                identifiers,
                row.get("wrong"),
                list(row.get("says")),
                list(row.get("paragraphs")),
                row.get("why"));
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// What must be said, each with its paragraph.
    List<String> expected() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < says.size(); i++) {
            expected.add(says.get(i) + " " + paragraphs.get(i));
        }
        return expected;
    }

    @Override
    public String toString() {
        return id;
    }
}

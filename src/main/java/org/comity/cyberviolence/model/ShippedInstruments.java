package org.comity.cyberviolence.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.cyberviolence.model.InstrumentRow.Connection;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Standing;

/// The articles that come with the program, `cyberviolence/instruments.csv`, and what they say in other languages,
/// `cyberviolence/instrument_words.csv`.
public final class ShippedInstruments {

    private static final String ROWS = "instruments.csv";
    private static final String WORDS = "instrument_words.csv";
    private static final int LONGEST = 400;
    private static final List<String> COLUMNS = List.of(
            "type", "instrument", "article", "connection", "what_it_criminalises", "source_url", "source_standing");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedInstruments() {}

    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    public static Instruments shipped(Types types) {
        var words = words();
        var read = new ArrayList<InstrumentRow>();
        for (var row : rows(ROWS, COLUMNS)) {
            try {
                read.add(row(row, types, words));
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(
                        ROWS + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
            }
        }
        return new Instruments(read);
    }

    private static Map<String, Map<Language, String>> words() {
        var words = new HashMap<String, Map<Language, String>>();
        for (var row : rows(WORDS, List.of("en", "fr", "es", "ar"))) {
            var said = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                said.put(language, cell(row, language.code()));
            }
            words.put(cell(row, "en"), said);
        }
        return words;
    }

    private static List<CSVRecord> rows(String file, List<String> columns) {
        var name = "/cyberviolence/" + file;
        try (var bytes = Objects.requireNonNull(ShippedInstruments.class.getResourceAsStream(name), name);
                var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new IllegalStateException(file + " has the columns " + columns);
            }
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    private static InstrumentRow row(CSVRecord row, Types types, Map<String, Map<Language, String>> words) {
        var type = cell(row, "type");
        var what = cell(row, "what_it_criminalises");
        if (types.find(type).isEmpty()) {
            throw new IllegalArgumentException("an unknown type: " + type);
        }
        return new InstrumentRow(
                type,
                cell(row, "instrument"),
                cell(row, "article"),
                Connection.valueOf(cell(row, "connection").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(words.get(what))
                        .orElseThrow(() -> new IllegalArgumentException("not said in every language: " + what)),
                new FactSource(
                        cell(row, "source_url"),
                        Optional.empty(),
                        Standing.ofWritten(cell(row, "source_standing"))
                                .orElseThrow(() -> new IllegalArgumentException("source_standing is a known word")),
                        ""));
    }

    private static String cell(CSVRecord row, String column) {
        var text = row.get(column);
        if (text.isBlank() || PlainText.problem(text, LONGEST).isPresent()) {
            throw new IllegalArgumentException(column + " is empty, too long or holds what nobody can see");
        }
        return text;
    }
}

package org.comity.profiles.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/// The columns of a table of text, by what they hold. Those of the fact file and those of our own files have different
/// names for the same.
final class Columns {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("state", List.of("iso2", "state")),
            Map.entry("article", List.of("convention_article", "article", "articles")),
            Map.entry("act", List.of("law_title", "act")),
            Map.entry("year", List.of("law_year")),
            Map.entry("place", List.of("provision", "place")),
            Map.entry("penalty", List.of("max_penalty", "penalty")),
            Map.entry("territory", List.of("territory")),
            Map.entry("from", List.of("from")),
            Map.entry("to", List.of("to")),
            Map.entry("text", List.of("text")),
            Map.entry("text_language", List.of("text_language")),
            Map.entry("note", List.of("note")),
            Map.entry("source", List.of("source_url", "source")),
            Map.entry("standing", List.of("source_standing", "standing")),
            Map.entry("identifier", List.of("identifier")));

    private final Map<String, Integer> places = new HashMap<>();

    /// @throws Unreadable when what every row needs has no column
    void read(CSVRecord head) throws Unreadable {
        for (var place = 0; place < head.size(); place++) {
            var name = head.get(place).strip().toLowerCase(Locale.ROOT);
            for (var known : NAMES.entrySet()) {
                if (known.getValue().contains(name)) {
                    places.putIfAbsent(known.getKey(), place);
                }
            }
        }
        if (!places.containsKey("article") || !(places.containsKey("act") || places.containsKey("place"))) {
            throw new Unreadable(Refusal.COLUMNS);
        }
    }

    /// What stands there, in one spelling; empty where nothing does. The apostrophe that keeps a spreadsheet from
    /// calculating is not part of it.
    String cell(CSVRecord line, String column) {
        var place = places.get(column);
        if (place == null || place >= line.size()) {
            return "";
        }
        var text = Normalizer.normalize(line.get(place), Normalizer.Form.NFC).strip();
        return text.matches("(?s)'\\s*[=+@\\t\\r-].*") ? text.substring(1).strip() : text;
    }

    Optional<String> said(CSVRecord line, String column) {
        return Optional.of(cell(line, column)).filter(text -> !text.isEmpty());
    }
}

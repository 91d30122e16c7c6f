package org.comity.guides.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.guides.Guide;
import org.comity.vocabulary.Language;

/// How plain every guide is in every language, as a table for the report of the build.
public record ReadingTable(List<Row> rows) {

    private static final String FORM = "%-24s %-3s %6s %10s  %-15s %6s %8s%s%n";

    /// @param bound what it is held to
    public record Row(Guide guide, Language language, Readability measured, ReadingBound bound) {

        public boolean holds() {
            return bound.holds(measured);
        }
    }

    public ReadingTable {
        rows = List.copyOf(rows);
    }

    public static ReadingTable of(List<Guide> guides) {
        var rows = new ArrayList<Row>();
        for (var guide : guides) {
            for (var language : Language.values()) {
                var measured = Readability.of(guide.in(language));
                rows.add(new Row(guide, language, measured, ReadingBound.of(guide, measured.index())));
            }
        }
        return new ReadingTable(rows);
    }

    /// What is not as plain as it must be.
    public List<Row> tooHard() {
        return rows.stream().filter(row -> !row.holds()).toList();
    }

    /// As text, a line for each guide and language.
    public String written() {
        var out = new StringBuilder(
                String.format(Locale.ROOT, FORM, "guide", "in", "words", "a sentence", "index", "value", "bound", ""));
        for (var row : rows) {
            out.append(line(row));
        }
        return out.toString();
    }

    private static String line(Row row) {
        var measured = row.measured();
        return String.format(
                Locale.ROOT,
                FORM,
                row.guide().id(),
                row.language().code(),
                measured.words(),
                decimal(measured.wordsPerSentence()),
                measured.index(),
                decimal(measured.value()),
                decimal(row.bound().value()),
                row.holds() ? "" : "  too hard");
    }

    /// For each language the plainest and the hardest, in a line.
    public String summary() {
        var out = new StringBuilder();
        for (var language : Language.values()) {
            var values = rows.stream()
                    .filter(row -> row.language() == language)
                    .mapToDouble(row -> row.measured().value())
                    .summaryStatistics();
            out.append(String.format(
                    Locale.ROOT,
                    "%s: %d guides, index from %s to %s, %s on the average%n",
                    language.code(),
                    values.getCount(),
                    decimal(values.getMin()),
                    decimal(values.getMax()),
                    decimal(values.getAverage())));
        }
        return out.toString();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

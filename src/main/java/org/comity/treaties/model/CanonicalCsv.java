package org.comity.treaties.model;

import java.util.List;
import java.util.stream.Collectors;

/// The one way a fact file is written: UTF-8, comma, LF, quotes only where needed (RFC 4180), header first.
public final class CanonicalCsv {

    private CanonicalCsv() {}

    public static String write(FactTable table, List<FactRow> rows) {
        var text = new StringBuilder(line(table.columns()));
        rows.forEach(row -> text.append(line(row.values())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CanonicalCsv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        var plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

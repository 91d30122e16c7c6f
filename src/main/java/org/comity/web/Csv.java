package org.comity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables as files (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
public final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    /// A file to save.
    ///
    /// @param name without its ending
    public static ResponseEntity<byte[]> answer(String name, List<List<String>> lines) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(write(lines).getBytes(StandardCharsets.UTF_8));
    }

    public static String write(List<List<String>> lines) {
        return lines.stream().map(Csv::line).collect(Collectors.joining());
    }

    /// One line, with its end.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = harmless(text);
        return harmless.matches("(?s).*[,\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /// A text that no spreadsheet calculates, for tables that a library writes.
    public static String harmless(String text) {
        return text.matches("(?s)\\s*[=+@\\t\\r-].*") ? "'" + text : text;
    }
}

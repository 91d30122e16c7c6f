package org.comity.children.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables as files (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
final class ChildrenCsv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private ChildrenCsv() {}

    static ResponseEntity<byte[]> answer(String name, List<List<String>> lines) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"children-" + name + ".csv\"")
                .body(write(lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String write(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(ChildrenCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        var harmless = text.matches("(?s)\\s*[=+@\\t\\r-].*") ? "'" + text : text;
        return harmless.matches("(?s).*[,\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

package org.comity.media.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.media.MediaKind;
import org.comity.media.model.MediaFilter;
import org.comity.vocabulary.PlainText;

/// What an address asks of the collection. What cannot be used of it is left out.
final class MediaQuery {

    private static final List<String> FIELDS = List.of("q", "kind", "language", "series", "article", "here", "page");
    private static final int LONGEST = 200;

    private MediaQuery() {}

    static Map<String, String> typed(Map<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> {
            var value = parameters.getOrDefault(field, "").strip();
            if (!value.isEmpty() && PlainText.problem(value, LONGEST).isEmpty()) {
                typed.put(field, value);
            }
        });
        return typed;
    }

    static MediaFilter filter(Map<String, String> typed) {
        return new MediaFilter(
                typed.getOrDefault("q", ""),
                MediaKind.ofWritten(typed.getOrDefault("kind", "")),
                Optional.ofNullable(typed.get("language")),
                typed.getOrDefault("series", ""),
                typed.getOrDefault("article", ""),
                typed.containsKey("here"));
    }

    /// As an address has it, with other values for some fields.
    static String written(Map<String, String> typed, Map<String, String> others) {
        var all = new LinkedHashMap<>(typed);
        all.putAll(others);
        var query = all.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}

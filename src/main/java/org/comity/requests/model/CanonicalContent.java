package org.comity.requests.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.comity.vocabulary.Sha256;

/// What a request says, as one agreed sequence of bytes, so that both sides hash the same: JSON without spaces, names
/// in order, only what must be escaped escaped (RFC 8785).
public final class CanonicalContent {

    private static final byte[] IN_EXERCISE = "{\"exercise\":\"yes\",".getBytes(StandardCharsets.UTF_8);

    private CanonicalContent() {}

    public static byte[] bytes(Content content) {
        var json = new StringBuilder("{\"identifiers\":[");
        var first = true;
        for (var identifier : content.identifiers()) {
            json.append(first ? "" : ",");
            object(json, of(identifier));
            first = false;
        }
        json.append("],\"values\":");
        var values = new TreeMap<String, String>();
        content.values().forEach((field, value) -> values.put(field.key(), value));
        object(json, values);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Sha256 hash(Content content) {
        return Sha256.of(bytes(content));
    }

    /// What a request says in an exercise has another digest than the same words in a real one: neither is ever taken
    /// for the other.
    public static Sha256 hash(Request request) {
        var said = bytes(request.content());
        return request.exercise() ? Sha256.of(IN_EXERCISE, Arrays.copyOfRange(said, 1, said.length)) : Sha256.of(said);
    }

    /// A flat object of texts in the same form.
    public static byte[] bytes(Map<String, String> values) {
        var json = new StringBuilder();
        object(json, new TreeMap<>(values));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> of(Identifier identifier) {
        return new TreeMap<>(Map.of(
                "at", identifier.at(),
                "kind", identifier.kind().code(),
                "port", identifier.port(),
                "value", identifier.value(),
                "zone", identifier.zone()));
    }

    private static void object(StringBuilder json, Map<String, String> ordered) {
        json.append('{');
        var separator = "";
        for (var entry : ordered.entrySet()) {
            json.append(separator);
            text(json, entry.getKey());
            json.append(':');
            text(json, entry.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private static void text(StringBuilder json, String value) {
        json.append('"');
        for (var i = 0; i < value.length(); i++) {
            character(json, value.charAt(i));
        }
        json.append('"');
    }

    private static void character(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < ' ') {
                    json.append(String.format("\\u%04x", (int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}

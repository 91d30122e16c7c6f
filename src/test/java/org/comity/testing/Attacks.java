package org.comity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.testing.Http.Reply;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The hostile samples of `src/test/resources/attacks`.
public final class Attacks {

    private static final Path FOLDER = Path.of("src/test/resources/attacks");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MARKUP =
            List.of("<script>alert", "<img src=x", "<svg/onload", "\" onerror", "' autofocus onfocus=alert(1) x='\"");
    private static final List<String> INSIDE =
            List.of("Exception", "\tat org.", "\tat java.", "org.springframework", "PSQL", "tools.jackson");

    /// A text for any field.
    public record Text(String name, String kind, String text) {

        public boolean invisible() {
            return kind.equals("invisible");
        }
    }

    /// A body of a call.
    public record Call(String name, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Attacks() {}

    public static List<Text> texts() {
        return JSON.readValue(read("texts.json"), new TypeReference<List<Text>>() {});
    }

    public static List<Call> calls() {
        return JSON.readValue(read("calls.json"), new TypeReference<List<Call>>() {});
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What an answer shows of a sample that became markup, or of our inside; nothing, if the answer is
    /// clean. The token of the page is left out: it is random, and may spell anything.
    public static List<String> traces(Reply reply) {
        var body = reply.bodyWithoutToken();
        var isPage = !reply.header("Content-Type").contains("json");
        var traces = new ArrayList<String>();
        if (reply.status() >= 500) {
            traces.add("status " + reply.status());
        }
        MARKUP.stream().filter(markup -> isPage && body.contains(markup)).forEach(traces::add);
        INSIDE.stream().filter(body::contains).forEach(traces::add);
        return traces;
    }

    /// A text as a JSON string; halves of surrogate pairs stay what they are.
    public static String json(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> quoted.append("\\u%04x".formatted(unit)));
        return quoted.append('"').toString();
    }

    /// A text as part of a form, its halves of surrogate pairs as three bytes each, as a careless program sends them.
    public static String form(String text) {
        var encoded = new StringBuilder();
        text.codePoints().forEach(point -> bytes(point, encoded));
        return encoded.toString();
    }

    private static void bytes(int point, StringBuilder encoded) {
        if (point >= 0xD800 && point <= 0xDFFF) {
            encoded.append("%%ED%%%02X%%%02X".formatted(0x80 | ((point >> 6) & 0x3F), 0x80 | (point & 0x3F)));
            return;
        }
        for (var unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append("%02x".formatted(unit & 0xFF).toUpperCase(Locale.ROOT));
        }
    }
}

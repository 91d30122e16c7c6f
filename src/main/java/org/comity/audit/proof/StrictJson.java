package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.vocabulary.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON of a proof, in one spelling. Reading is strict: UTF-8, nothing behind it, no field twice, none unknown, none
/// missing, and no value of another kind than it should have. What is refused is [UnreadableProof], naming the field.
public final class StrictJson {

    private static final int DEEPEST = 4;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// Ends in a newline.
    public static String written(Map<String, ?> json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    /// Names and values in turn, in this order.
    public static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// An object with exactly these fields.
    public static JsonNode tree(byte[] bytes, Set<String> fields) {
        var json = tree(bytes);
        requireFields(json, fields);
        return json;
    }

    static JsonNode tree(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableProof("it is not UTF-8 text", notUtf8);
        } catch (JacksonException notJson) {
            throw new UnreadableProof("it is not JSON: " + spoken(notJson), notJson);
        }
    }

    public static void requireFields(JsonNode json, Set<String> fields) {
        if (!json.isObject()) {
            throw new UnreadableProof("what should be an object is none");
        }
        for (var name : new TreeSet<>(fields)) {
            if (!json.has(name)) {
                throw wrong(name, "is missing");
            }
        }
        for (var name : json.propertyNames()) {
            if (!fields.contains(name)) {
                throw new UnreadableProof("there is no field '" + UnreadableProof.cleaned(name) + "'");
            }
        }
    }

    public static void requireFormat(JsonNode json, String format) {
        if (!text(json, "format").equals(format)) {
            throw wrong("format", "is not '" + format + "'");
        }
    }

    public static <T> List<T> list(JsonNode json, String name, int most, Function<JsonNode, T> reading) {
        var value = value(json, name);
        if (!value.isArray() || value.size() > most) {
            throw wrong(name, "is no list of at most " + most);
        }
        var read = new ArrayList<T>();
        for (var one : value) {
            read.add(reading.apply(one));
        }
        return read;
    }

    /// An object in a field, with exactly these fields.
    static JsonNode object(JsonNode json, String name, Set<String> fields) {
        var value = value(json, name);
        requireFields(value, fields);
        return value;
    }

    public static String text(JsonNode json, String name) {
        var value = value(json, name);
        if (!value.isString()) {
            throw wrong(name, "is not a text");
        }
        return value.stringValue();
    }

    /// One of a list of texts.
    public static String text(JsonNode value) {
        if (!value.isString()) {
            throw new UnreadableProof("what should be a text is none");
        }
        return value.stringValue();
    }

    public static long number(JsonNode json, String name) {
        var value = value(json, name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "is not a whole number");
        }
        return value.longValue();
    }

    /// A number of bytes.
    public static long size(JsonNode json, String name) {
        var size = number(json, name);
        if (size < 0) {
            throw wrong(name, "is a size below nothing");
        }
        return size;
    }

    public static boolean flag(JsonNode json, String name) {
        var value = value(json, name);
        if (!value.isBoolean()) {
            throw wrong(name, "is neither true nor false");
        }
        return value.booleanValue();
    }

    public static Instant moment(JsonNode json, String name) {
        try {
            return Instant.parse(text(json, name));
        } catch (DateTimeException wrong) {
            throw wrong(name, "is no moment", wrong);
        }
    }

    public static Sha256 digest(JsonNode json, String name) {
        try {
            return Sha256.ofHex(text(json, name));
        } catch (IllegalArgumentException wrong) {
            throw wrong(name, "is no SHA-256", wrong);
        }
    }

    private static JsonNode value(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    /// The parser repeats the foreign text it stumbled over.
    private static String spoken(JacksonException notJson) {
        return notJson.getOriginalMessage().replaceAll("[^ -~]", "?");
    }

    private static UnreadableProof wrong(String name, String how) {
        return new UnreadableProof(sentence(name, how));
    }

    private static UnreadableProof wrong(String name, String how, Exception why) {
        return new UnreadableProof(sentence(name, how), why);
    }

    private static String sentence(String name, String how) {
        return "the field '" + UnreadableProof.cleaned(name) + "' " + how;
    }
}

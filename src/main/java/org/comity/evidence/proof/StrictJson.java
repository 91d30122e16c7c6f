package org.comity.evidence.proof;

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
import java.util.function.Function;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON in one spelling. Reading is strict: UTF-8, no field twice, none unknown, none missing.
final class StrictJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(4).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// UTF-8, ends in a newline.
    static byte[] written(Map<String, ?> json) {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Names and values in turn, in this order.
    static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static JsonNode tree(byte[] bytes, Set<String> fields) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var json = JSON.readTree(text.toString());
            requireFields(json, fields);
            return json;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableProof("it is not UTF-8 text", notUtf8);
        } catch (JacksonException notJson) {
            throw new UnreadableProof("it is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    static void requireFields(JsonNode json, Set<String> fields) {
        if (!json.isObject() || !Set.copyOf(json.propertyNames()).equals(fields)) {
            throw new UnreadableProof("an object has not exactly its fields");
        }
    }

    static void requireFormat(JsonNode json, String format) {
        if (!text(json, "format").equals(format)) {
            throw new UnreadableProof("its format is not '" + format + "'");
        }
    }

    static <T> List<T> list(JsonNode json, String name, int most, Function<JsonNode, T> reading) {
        var value = json.get(name);
        if (value == null || !value.isArray() || value.size() > most) {
            throw new UnreadableProof("the field '" + name + "' is no list of at most " + most);
        }
        var read = new ArrayList<T>();
        for (var one : value) {
            read.add(reading.apply(one));
        }
        return read;
    }

    static String text(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null) {
            throw new UnreadableProof("the field '" + name + "' is missing");
        }
        return text(value);
    }

    static String text(JsonNode value) {
        if (!value.isString()) {
            throw new UnreadableProof("what should be a text is none");
        }
        return value.stringValue();
    }

    static long number(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableProof("the field '" + name + "' is not a whole number");
        }
        return value.longValue();
    }

    static boolean flag(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isBoolean()) {
            throw new UnreadableProof("the field '" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    static Instant moment(JsonNode json, String name) {
        try {
            return Instant.parse(text(json, name));
        } catch (DateTimeException wrong) {
            throw new UnreadableProof("the field '" + name + "' is no moment", wrong);
        }
    }

    static Sha256 digest(JsonNode json, String name) {
        try {
            return Sha256.ofHex(text(json, name));
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableProof("the field '" + name + "' is no SHA-256", wrong);
        }
    }
}

package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.comity.vocabulary.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A receipt as JSON. Reading is strict: at most 256 KiB, UTF-8, no field twice, none unknown, none
/// missing, no number in another spelling.
final class ReceiptJson {

    private static final Set<String> FIELDS = Set.of(
            "format",
            "statement",
            "salt",
            "entry",
            "leafIndex",
            "treeSize",
            "inclusionProof",
            "checkpoint",
            "verifierKey");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(3).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", Receipt.FORMAT);
        json.put("statement", receipt.statement().fields());
        json.put("salt", receipt.salt().hex());
        json.put("entry", receipt.entry().text());
        json.put("leafIndex", receipt.inclusion().leafIndex());
        json.put("treeSize", receipt.inclusion().treeSize());
        json.put(
                "inclusionProof",
                receipt.inclusion().path().stream()
                        .map(hash -> StrictBase64.encode(hash.bytes()))
                        .toList());
        json.put("checkpoint", receipt.checkpoint().toString());
        json.put("verifierKey", receipt.verifierKey().toString());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    static Receipt read(byte[] bytes) {
        var json = tree(bytes);
        requireFields(json);
        if (!text(json, "format").equals(Receipt.FORMAT)) {
            throw new UnreadableProof("The field 'format' is not '" + Receipt.FORMAT + "'");
        }
        return new Receipt(
                statement(json.get("statement")),
                inField("salt", () -> new Salt(text(json, "salt"))),
                inField("entry", () -> LogEntry.parse(text(json, "entry"))),
                inclusion(json),
                inField("checkpoint", () -> SignedNote.parse(text(json, "checkpoint"))),
                inField("verifierKey", () -> VerifierKey.parse(text(json, "verifierKey"))));
    }

    static Statement readStatement(String text) {
        return statement(tree(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length > Receipt.MOST_BYTES) {
            throw new UnreadableProof(
                    "A receipt has at most " + Receipt.MOST_BYTES + " bytes, this has " + bytes.length);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableProof("The receipt is not UTF-8 text", notUtf8);
        } catch (JacksonException notJson) {
            throw new UnreadableProof("The receipt is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static void requireFields(JsonNode json) {
        if (!json.isObject()) {
            throw new UnreadableProof("A receipt is a JSON object");
        }
        for (var name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new UnreadableProof("A receipt has no field '" + name + "'");
            }
        }
        for (var name : FIELDS) {
            if (!json.has(name)) {
                throw new UnreadableProof("The field '" + name + "' is missing");
            }
        }
    }

    private static Statement statement(JsonNode json) {
        if (!json.isObject()) {
            throw new UnreadableProof("The field 'statement' is not an object");
        }
        var fields = new TreeMap<String, String>();
        json.properties().forEach(field -> fields.put(field.getKey(), text(json, field.getKey())));
        return inField("statement", () -> new Statement(fields));
    }

    private static InclusionProof inclusion(JsonNode json) {
        var leafIndex = number(json, "leafIndex");
        var treeSize = number(json, "treeSize");
        var path = hashes(json.get("inclusionProof"));
        return inField("leafIndex", () -> new InclusionProof(leafIndex, treeSize, path));
    }

    private static List<Sha256> hashes(JsonNode json) {
        if (!json.isArray()) {
            throw new UnreadableProof("The field 'inclusionProof' is not a list");
        }
        var hashes = new ArrayList<Sha256>();
        for (var hash : json) {
            var name = "Hash " + hashes.size() + " of 'inclusionProof'";
            if (!hash.isString()) {
                throw new UnreadableProof(name + " is not a text");
            }
            hashes.add(inField("inclusionProof", () -> Sha256.ofBytes(StrictBase64.decode(hash.stringValue(), name))));
        }
        return hashes;
    }

    private static String text(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isString()) {
            throw new UnreadableProof("The field '" + name + "' is not a text");
        }
        return value.stringValue();
    }

    private static long number(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableProof("The field '" + name + "' is not a whole number");
        }
        return value.longValue();
    }

    private static <T> T inField(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | UnreadableProof wrong) {
            throw new UnreadableProof("The field '" + name + "': " + wrong.getMessage(), wrong);
        }
    }
}

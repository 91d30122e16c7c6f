package org.comity.audit.proof;

import static org.comity.audit.proof.StrictJson.ordered;
import static org.comity.audit.proof.StrictJson.text;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.comity.vocabulary.Sha256;
import tools.jackson.databind.JsonNode;

/// A receipt as JSON, at most 256 KiB.
final class ReceiptJson {

    /// A tree of 2^63 entries has no longer path.
    private static final int MOST_HASHES = 63;

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

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        return StrictJson.written(ordered(
                "format",
                Receipt.FORMAT,
                "statement",
                receipt.statement().fields(),
                "salt",
                receipt.salt().hex(),
                "entry",
                receipt.entry().text(),
                "leafIndex",
                receipt.inclusion().leafIndex(),
                "treeSize",
                receipt.inclusion().treeSize(),
                "inclusionProof",
                receipt.inclusion().path().stream()
                        .map(hash -> StrictBase64.encode(hash.bytes()))
                        .toList(),
                "checkpoint",
                receipt.checkpoint().toString(),
                "verifierKey",
                receipt.verifierKey().toString()));
    }

    static Receipt read(byte[] bytes) {
        try {
            return receipt(StrictJson.tree(bounded(bytes), FIELDS));
        } catch (UnreadableProof wrong) {
            throw new UnreadableProof("It is no receipt: " + wrong.getMessage(), wrong);
        }
    }

    private static Receipt receipt(JsonNode json) {
        StrictJson.requireFormat(json, Receipt.FORMAT);
        return new Receipt(
                statement(json.get("statement")),
                inField("salt", () -> new Salt(text(json, "salt"))),
                inField("entry", () -> LogEntry.parse(text(json, "entry"))),
                inclusion(json),
                inField("checkpoint", () -> SignedNote.parse(text(json, "checkpoint"))),
                inField("verifierKey", () -> VerifierKey.parse(text(json, "verifierKey"))));
    }

    static Statement readStatement(String text) {
        return statement(StrictJson.tree(bounded(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] bounded(byte[] bytes) {
        if (bytes.length > Receipt.MOST_BYTES) {
            throw new UnreadableProof("it has at most " + Receipt.MOST_BYTES + " bytes, this has " + bytes.length);
        }
        return bytes;
    }

    private static Statement statement(JsonNode json) {
        if (!json.isObject()) {
            throw new UnreadableProof("the field 'statement' is not an object");
        }
        var fields = new TreeMap<String, String>();
        json.properties().forEach(field -> fields.put(field.getKey(), text(json, field.getKey())));
        return inField("statement", () -> new Statement(fields));
    }

    private static InclusionProof inclusion(JsonNode json) {
        var leafIndex = StrictJson.number(json, "leafIndex");
        var treeSize = StrictJson.number(json, "treeSize");
        var path = StrictJson.list(json, "inclusionProof", MOST_HASHES, ReceiptJson::hash);
        return inField("leafIndex", () -> new InclusionProof(leafIndex, treeSize, path));
    }

    private static Sha256 hash(JsonNode json) {
        return inField("inclusionProof", () -> Sha256.ofBytes(StrictBase64.decode(StrictJson.text(json), "a hash")));
    }

    private static <T> T inField(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | UnreadableProof wrong) {
            throw new UnreadableProof("the field '" + name + "': " + wrong.getMessage(), wrong);
        }
    }
}

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
import org.comity.vocabulary.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A manifest as JSON. Reading is strict: UTF-8, no field twice, none unknown, none missing.
final class ManifestJson {

    private static final Set<String> FIELDS =
            Set.of("format", "serial", "madeAt", "validUntil", "for", "node", "listings", "demonstration", "files");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(4).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ManifestJson() {}

    static String write(Manifest manifest) {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", Manifest.FORMAT);
        json.put("serial", manifest.serial());
        json.put("madeAt", manifest.madeAt().toString());
        json.put("validUntil", manifest.validUntil().toString());
        json.put("for", ordered("name", manifest.person(), "authority", manifest.authority()));
        json.put("node", ordered("name", manifest.node(), "key", manifest.key().toString()));
        json.put("listings", manifest.listings());
        json.put("demonstration", manifest.demonstration());
        json.put(
                "files",
                manifest.files().stream()
                        .map(part -> ordered(
                                "name",
                                part.name(),
                                "size",
                                part.size(),
                                "sha256",
                                part.digest().hex()))
                        .toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Manifest read(byte[] bytes) {
        var json = tree(bytes);
        requireFields(json, FIELDS);
        if (!text(json, "format").equals(Manifest.FORMAT)) {
            throw new UnreadableProof("the field 'format' is not '" + Manifest.FORMAT + "'");
        }
        requireFields(json.get("for"), Set.of("name", "authority"));
        requireFields(json.get("node"), Set.of("name", "key"));
        try {
            return new Manifest(
                    text(json, "serial"),
                    Instant.parse(text(json, "madeAt")),
                    Instant.parse(text(json, "validUntil")),
                    text(json.get("for"), "name"),
                    text(json.get("for"), "authority"),
                    text(json.get("node"), "name"),
                    VerifierKey.parse(text(json.get("node"), "key")),
                    Math.toIntExact(number(json, "listings")),
                    json.get("demonstration").asBoolean(),
                    files(json.get("files")));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException wrong) {
            throw new UnreadableProof("a field has not its form: " + wrong.getMessage(), wrong);
        }
    }

    private static List<Manifest.Part> files(JsonNode json) {
        if (!json.isArray() || json.size() > PackageArchive.MOST_FILES) {
            throw new UnreadableProof("the field 'files' is no list of at most " + PackageArchive.MOST_FILES);
        }
        var parts = new ArrayList<Manifest.Part>();
        for (var part : json) {
            requireFields(part, Set.of("name", "size", "sha256"));
            if (!ArchivedFile.NAME.matcher(text(part, "name")).matches()) {
                throw new UnreadableProof(
                        "no file of a package is called '" + PackageArchive.cleaned(text(part, "name")) + "'");
            }
            parts.add(new Manifest.Part(text(part, "name"), number(part, "size"), Sha256.ofHex(text(part, "sha256"))));
        }
        return parts;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableProof("it is not UTF-8 text", notUtf8);
        } catch (JacksonException notJson) {
            throw new UnreadableProof("it is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static void requireFields(JsonNode json, Set<String> fields) {
        if (!json.isObject() || !Set.copyOf(json.propertyNames()).equals(fields)) {
            throw new UnreadableProof("an object has not exactly its fields");
        }
    }

    private static String text(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isString()) {
            throw new UnreadableProof("the field '" + name + "' is not a text");
        }
        return value.stringValue();
    }

    private static long number(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableProof("the field '" + name + "' is not a whole number");
        }
        return value.longValue();
    }
}

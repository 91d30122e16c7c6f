package org.comity.evidence.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.evidence.model.Condition;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.PackageManifest;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Seals what a package says under its key, and opens it again.
class SealedWords {

    private static final String CONDITIONS = "package.conditions";
    private static final String NOTE = "package.note";
    private static final String DECLINED = "package.declined";
    private static final String MANIFEST = "package.manifest";
    private static final String LINK = "package.link";

    private final ObjectMapper json;

    SealedWords(ObjectMapper json) {
        this.json = json;
    }

    byte[] conditions(KeyRing keys, CaseKeyId key, List<Condition> conditions) {
        var lines = conditions.stream()
                .map(one -> Map.of("kind", one.kind().name(), "text", one.text(), "agreed", one.agreed()))
                .toList();
        return keys.seal(key, json.writeValueAsBytes(lines), CONDITIONS);
    }

    List<Condition> conditions(KeyRing keys, CaseKeyId key, byte[] sealed) {
        var conditions = new ArrayList<Condition>();
        for (var line : json.readTree(keys.open(key, sealed, CONDITIONS))) {
            conditions.add(new Condition(
                    Condition.Kind.valueOf(text(line, "kind")),
                    text(line, "text"),
                    line.required("agreed").asBoolean()));
        }
        return conditions;
    }

    byte[] note(KeyRing keys, CaseKeyId key, String note) {
        return keys.seal(key, note.getBytes(StandardCharsets.UTF_8), NOTE);
    }

    String note(KeyRing keys, CaseKeyId key, byte[] sealed) {
        return new String(keys.open(key, sealed, NOTE), StandardCharsets.UTF_8);
    }

    byte[] declined(KeyRing keys, CaseKeyId key, String why) {
        return keys.seal(key, why.getBytes(StandardCharsets.UTF_8), DECLINED);
    }

    String declined(KeyRing keys, CaseKeyId key, byte[] sealed) {
        return new String(keys.open(key, sealed, DECLINED), StandardCharsets.UTF_8);
    }

    byte[] manifest(KeyRing keys, CaseKeyId key, PackageManifest manifest) {
        var all = new LinkedHashMap<String, Object>();
        all.put("packageId", manifest.packageId());
        all.put("reference", manifest.reference());
        all.put("measure", manifest.measure());
        all.put("executing", manifest.executing());
        all.put("requesting", manifest.requesting());
        all.put("sealedAt", manifest.sealedAt().toString());
        all.put("conditions", manifest.conditions());
        all.put("files", manifest.files().stream().map(SealedWords::part).toList());
        return keys.seal(key, json.writeValueAsBytes(all), MANIFEST);
    }

    private static Map<String, Object> part(PackageManifest.Part part) {
        return Map.of(
                "id", part.id(),
                "name", part.name(),
                "size", part.size(),
                "sha256", part.sha256().hex(),
                "declared", part.declared());
    }

    PackageManifest manifest(KeyRing keys, CaseKeyId key, byte[] sealed) {
        var all = json.readTree(keys.open(key, sealed, MANIFEST));
        var conditions = new ArrayList<String>();
        all.required("conditions").forEach(one -> conditions.add(one.asString()));
        var files = new ArrayList<PackageManifest.Part>();
        all.required("files")
                .forEach(one -> files.add(new PackageManifest.Part(
                        text(one, "id"),
                        text(one, "name"),
                        one.required("size").asLong(),
                        Sha256.ofHex(text(one, "sha256")),
                        one.required("declared").asBoolean())));
        return new PackageManifest(
                text(all, "packageId"),
                text(all, "reference"),
                text(all, "measure"),
                text(all, "executing"),
                text(all, "requesting"),
                Instant.parse(text(all, "sealedAt")),
                conditions,
                files);
    }

    byte[] link(KeyRing keys, CaseKeyId key, CustodyLink link) {
        var all = new LinkedHashMap<String, Object>();
        all.put("number", link.number());
        all.put("at", link.at().toString());
        all.put("act", link.act().name());
        all.put("person", link.person());
        all.put("authority", link.authority());
        all.put("why", link.why());
        all.put("subject", link.subject().hex());
        all.put("previous", link.previous().hex());
        all.put("salt", link.salt());
        return keys.seal(key, json.writeValueAsBytes(all), LINK);
    }

    CustodyLink link(KeyRing keys, CaseKeyId key, byte[] sealed) {
        var all = json.readTree(keys.open(key, sealed, LINK));
        return new CustodyLink(
                all.required("number").asInt(),
                Instant.parse(text(all, "at")),
                CustodyAct.valueOf(text(all, "act")),
                text(all, "person"),
                text(all, "authority"),
                text(all, "why"),
                Sha256.ofHex(text(all, "subject")),
                Sha256.ofHex(text(all, "previous")),
                text(all, "salt"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }
}

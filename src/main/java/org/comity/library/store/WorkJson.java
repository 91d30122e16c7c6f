package org.comity.library.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Works as JSON and back. Name and moment stand in columns of their own.
final class WorkJson {

    private final ObjectMapper json;

    WorkJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Work work) {
        var node = json.createObjectNode();
        node.put("kind", work.kind().name()).put("authority", work.authority().name());
        work.reference().ifPresent(reference -> node.put("reference", reference.text()));
        node.put("referenceStanding", work.referenceStanding().name());
        var concerns = node.putArray("concerns");
        work.concerns().forEach(span -> concerns.add(span.written()));
        work.replacedBy().ifPresent(other -> node.put("replacedBy", other.slug()));
        var source = node.putObject("source")
                .put("text", work.source().text())
                .put("standing", work.source().standing().name())
                .put("note", work.source().note());
        work.source().asOf().ifPresent(day -> source.put("asOf", day.toString()));
        var editions = node.putArray("editions");
        work.editions().forEach(edition -> {
            var written = editions.addObject()
                    .put("label", edition.label())
                    .put("draft", edition.draft())
                    .put("date", edition.date())
                    .put("act", edition.act());
            var variants = written.putArray("variants");
            edition.variants().forEach(variant -> {
                var one = variants.addObject()
                        .put("language", variant.language())
                        .put("title", variant.title())
                        .put("address", variant.address())
                        .put("official", variant.official());
                variant.file().ifPresent(file -> one.put("file", file.hex()));
            });
        });
        return node.toString();
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes
    Work read(WorkId id, String written, Instant at) {
        var node = json.readTree(written);
        return new Work(
                id,
                WorkKind.valueOf(text(node, "kind")),
                WorkAuthority.valueOf(text(node, "authority")),
                optional(node, "reference").flatMap(DocumentReference::read),
                Standing.valueOf(text(node, "referenceStanding")),
                node.get("concerns")
                        .valueStream()
                        .map(span -> ArticleSpan.parse(span.asString()))
                        .toList(),
                node.get("editions").valueStream().map(WorkJson::edition).toList(),
                optional(node, "replacedBy").map(WorkId::new),
                source(node.get("source")),
                at,
                false);
    }

    private static Edition edition(JsonNode node) {
        return new Edition(
                text(node, "label"),
                node.get("draft").asBoolean(),
                text(node, "date"),
                text(node, "act"),
                node.get("variants").valueStream().map(WorkJson::variant).toList());
    }

    private static Variant variant(JsonNode node) {
        return new Variant(
                text(node, "language"),
                text(node, "title"),
                text(node, "address"),
                optional(node, "file").map(Sha256::ofHex),
                node.get("official").asBoolean());
    }

    private static FactSource source(JsonNode node) {
        return new FactSource(
                text(node, "text"),
                optional(node, "asOf").map(LocalDate::parse),
                Standing.valueOf(text(node, "standing")),
                text(node, "note"));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }

    private static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException("A work without its " + name));
    }
}

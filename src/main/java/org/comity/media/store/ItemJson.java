package org.comity.media.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.comity.library.ArticleSpan;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.MediaKind;
import org.comity.media.Particulars;
import org.comity.media.Rendition;
import org.comity.media.Thumbnail;
import org.comity.media.Variant;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Items as JSON and back. Name and moment stand in columns of their own.
final class ItemJson {

    private final ObjectMapper json;

    ItemJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Item item) {
        var node = json.createObjectNode();
        var particulars = item.particulars();
        node.put("kind", item.kind().name())
                .put("series", particulars.series())
                .put("episode", particulars.episode())
                .put("date", particulars.date())
                .put("minutes", particulars.minutes())
                .put("audience", particulars.audience())
                .put("licence", particulars.licence())
                .put("event", particulars.event());
        var concerns = node.putArray("concerns");
        particulars.concerns().forEach(span -> concerns.add(span.written()));
        var speakers = node.putArray("speakers");
        particulars.speakers().forEach(speakers::add);
        item.picture()
                .ifPresent(picture -> node.putObject("picture")
                        .put("file", picture.file().hex())
                        .put("described", picture.described()));
        var source = node.putObject("source")
                .put("text", item.source().text())
                .put("standing", item.source().standing().name())
                .put("note", item.source().note());
        item.source().asOf().ifPresent(day -> source.put("asOf", day.toString()));
        var variants = node.putArray("variants");
        item.variants().forEach(variant -> write(variants.addObject(), variant));
        return node.toString();
    }

    private static void write(ObjectNode node, Variant variant) {
        node.put("language", variant.language())
                .put("title", variant.title())
                .put("summary", variant.summary())
                .put("address", variant.address());
        var files = node.putObject("files");
        variant.files().forEach((rendition, file) -> files.put(rendition.name(), file.hex()));
        var captions = node.putArray("captions");
        variant.captions().forEach(file -> captions.add(file.hex()));
        variant.chapters().ifPresent(file -> node.put("chapters", file.hex()));
        variant.transcript().ifPresent(file -> node.put("transcript", file.hex()));
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes
    Item read(MediaId id, String written, Instant at) {
        var node = json.readTree(written);
        return new Item(
                id,
                MediaKind.valueOf(text(node, "kind")),
                particulars(node),
                Optional.ofNullable(node.get("picture"))
                        .map(picture -> new Thumbnail(Sha256.ofHex(text(picture, "file")), text(picture, "described"))),
                node.get("variants").valueStream().map(ItemJson::variant).toList(),
                source(node.get("source")),
                at,
                false);
    }

    private static Particulars particulars(JsonNode node) {
        return new Particulars(
                text(node, "series"),
                node.get("episode").asInt(),
                text(node, "date"),
                node.get("minutes").asInt(),
                texts(node, "concerns").stream().map(ArticleSpan::parse).toList(),
                texts(node, "speakers"),
                text(node, "audience"),
                text(node, "licence"),
                text(node, "event"));
    }

    private static Variant variant(JsonNode node) {
        var files = new EnumMap<Rendition, Sha256>(Rendition.class);
        node.get("files")
                .properties()
                .forEach(file -> files.put(
                        Rendition.valueOf(file.getKey()),
                        Sha256.ofHex(file.getValue().asString())));
        return new Variant(
                text(node, "language"),
                text(node, "title"),
                text(node, "summary"),
                text(node, "address"),
                files,
                texts(node, "captions").stream().map(Sha256::ofHex).toList(),
                optional(node, "chapters").map(Sha256::ofHex),
                optional(node, "transcript").map(Sha256::ofHex));
    }

    private static FactSource source(JsonNode node) {
        return new FactSource(
                text(node, "text"),
                optional(node, "asOf").map(LocalDate::parse),
                Standing.valueOf(text(node, "standing")),
                text(node, "note"));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }

    private static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException("An item without its " + name));
    }
}

package org.comity.profiles.store;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Item;
import org.comity.profiles.Provision;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Items as JSON and back.
final class ItemJson {

    private final ObjectMapper json;

    ItemJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Item item) {
        var node = json.createObjectNode();
        switch (item) {
            case SectionText(var section, var language, var markdown) ->
                node.put("section", section.name())
                        .put("language", language.code())
                        .put("markdown", markdown);
            case Provision provision -> write(node, provision);
        }
        return node.toString();
    }

    private static void write(ObjectNode node, Provision provision) {
        var articles = node.putArray("articles");
        provision.articles().forEach(article -> articles.add(article.toString()));
        node.put("territory", provision.territory())
                .put("coverage", provision.coverage().name())
                .put("act", provision.act())
                .put("place", provision.place())
                .put("penalty", provision.penalty())
                .put("note", provision.note());
        provision.from().ifPresent(day -> node.put("from", day.toString()));
        provision.to().ifPresent(day -> node.put("to", day.toString()));
        var excerpts = node.putArray("excerpts");
        provision
                .excerpts()
                .forEach(excerpt -> excerpts.addObject()
                        .put("language", excerpt.language())
                        .put("text", excerpt.text())
                        .put("source", excerpt.source())
                        .put("official", excerpt.official()));
        var source = node.putObject("source")
                .put("text", provision.source().text())
                .put("standing", provision.source().standing().name())
                .put("note", provision.source().note());
        provision.source().asOf().ifPresent(day -> source.put("asOf", day.toString()));
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes of such an item
    Item read(Item.Kind kind, String written) {
        var node = json.readTree(written);
        return switch (kind) {
            case SECTION ->
                new SectionText(
                        Section.valueOf(text(node, "section")),
                        Language.ofCode(text(node, "language")).orElseThrow(),
                        text(node, "markdown"));
            case PROVISION -> provision(node);
        };
    }

    private static Provision provision(JsonNode node) {
        return new Provision(
                node.get("articles")
                        .valueStream()
                        .map(article -> ArticleRef.parse(article.asString()))
                        .toList(),
                text(node, "territory"),
                Coverage.valueOf(text(node, "coverage")),
                text(node, "act"),
                text(node, "place"),
                text(node, "penalty"),
                day(node, "from"),
                day(node, "to"),
                node.get("excerpts").valueStream().map(ItemJson::excerpt).toList(),
                source(node.get("source")),
                text(node, "note"));
    }

    private static Excerpt excerpt(JsonNode node) {
        return new Excerpt(
                text(node, "language"),
                text(node, "text"),
                text(node, "source"),
                node.get("official").asBoolean());
    }

    private static FactSource source(JsonNode node) {
        return new FactSource(
                text(node, "text"), day(node, "asOf"), Standing.valueOf(text(node, "standing")), text(node, "note"));
    }

    private static Optional<LocalDate> day(JsonNode node, String name) {
        return optional(node, name).map(LocalDate::parse);
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }

    private static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException("An item without its " + name));
    }
}

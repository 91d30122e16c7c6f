package org.comity.profiles.store;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Item;
import org.comity.profiles.LawItem;
import org.comity.profiles.Procedure;
import org.comity.profiles.Provision;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.Subject;
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
            case Procedure procedure -> write(node, procedure);
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
        writeDays(node, provision);
        provision.identifier().ifPresent(act -> node.put("identifier", act.text()));
        var excerpts = node.putArray("excerpts");
        provision
                .excerpts()
                .forEach(excerpt -> excerpts.addObject()
                        .put("language", excerpt.language())
                        .put("text", excerpt.text())
                        .put("source", excerpt.source())
                        .put("official", excerpt.official()));
        writeSource(node, provision.source());
    }

    private static void write(ObjectNode node, Procedure procedure) {
        node.put("subject", procedure.subject().name())
                .put("territory", procedure.territory())
                .put("coverage", procedure.coverage().name())
                .put("note", procedure.note());
        writeDays(node, procedure);
        ProcedureJson.write(node.putObject("facts"), procedure.facts());
        writeSource(node, procedure.source());
    }

    private static void writeDays(ObjectNode node, LawItem law) {
        law.from().ifPresent(day -> node.put("from", day.toString()));
        law.to().ifPresent(day -> node.put("to", day.toString()));
    }

    private static void writeSource(ObjectNode node, FactSource source) {
        var written = node.putObject("source")
                .put("text", source.text())
                .put("standing", source.standing().name())
                .put("note", source.note());
        source.asOf().ifPresent(day -> written.put("asOf", day.toString()));
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
            case PROCEDURE -> procedure(node);
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
                text(node, "note"),
                optional(node, "identifier").map(ActIdentifier::new));
    }

    private static Procedure procedure(JsonNode node) {
        return new Procedure(
                Subject.valueOf(text(node, "subject")),
                text(node, "territory"),
                Coverage.valueOf(text(node, "coverage")),
                ProcedureJson.read(node.get("facts")),
                day(node, "from"),
                day(node, "to"),
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

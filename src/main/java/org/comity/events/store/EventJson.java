package org.comity.events.store;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.events.Audience;
import org.comity.events.Channel;
import org.comity.events.Entry;
import org.comity.events.EventContent;
import org.comity.events.Material;
import org.comity.events.Session;
import org.comity.events.When;
import org.comity.events.Words;
import org.comity.identity.Role;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an event says as JSON, and back.
final class EventJson {

    private final ObjectMapper json;

    EventJson(ObjectMapper json) {
        this.json = json;
    }

    String write(EventContent content) {
        var node = json.createObjectNode()
                .put("series", content.series())
                .put("start", content.when().start().toString())
                .put("minutes", content.when().minutes())
                .put("zone", content.when().zone().getId())
                .put("place", content.place());
        var words = node.putObject("words");
        content.words()
                .forEach((language, said) -> words.putObject(language.code())
                        .put("title", said.title())
                        .put("summary", said.summary()));
        var sessions = node.putArray("sessions");
        content.sessions().forEach(session -> {
            var written = sessions.addObject()
                    .put("after", session.after())
                    .put("minutes", session.minutes())
                    .put("title", session.title());
            var speakers = written.putArray("speakers");
            session.speakers().forEach(speakers::add);
        });
        var channels = node.putArray("channels");
        content.channels()
                .forEach(channel -> channels.addObject()
                        .put("language", channel.language())
                        .put("interpreted", channel.interpreted()));
        var audiences = node.putArray("audiences");
        content.audiences().stream().sorted().forEach(audience -> audiences.add(audience.name()));
        var articles = node.putArray("articles");
        content.articles().forEach(article -> articles.add(article.toString()));
        entry(node.putObject("entry"), content.entry());
        var materials = node.putArray("materials");
        content.materials()
                .forEach(material -> materials
                        .addObject()
                        .put("kind", material.kind().name())
                        .put("language", material.language())
                        .put("address", material.address().toString()));
        return node.toString();
    }

    private static void entry(ObjectNode node, Entry entry) {
        node.put("rule", entry.rule().name()).put("approval", entry.approval()).put("capacity", entry.capacity());
        var roles = node.putArray("roles");
        entry.roles().stream().sorted().forEach(role -> roles.add(role.name()));
        var domains = node.putArray("domains");
        entry.domains().forEach(domains::add);
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes
    EventContent read(String written) {
        var node = json.readTree(written);
        Map<Language, Words> words = new EnumMap<>(Language.class);
        node.get("words")
                .properties()
                .forEach(said -> words.put(
                        Language.ofCode(said.getKey()).orElseThrow(),
                        new Words(text(said.getValue(), "title"), text(said.getValue(), "summary"))));
        return new EventContent(
                text(node, "series"),
                words,
                new When(
                        LocalDateTime.parse(text(node, "start")),
                        node.get("minutes").asInt(),
                        ZoneId.of(text(node, "zone"))),
                text(node, "place"),
                list(node, "sessions", EventJson::session),
                list(
                        node,
                        "channels",
                        channel -> new Channel(
                                text(channel, "language"),
                                channel.get("interpreted").asBoolean())),
                list(node, "audiences", name -> Audience.valueOf(name.asString())).stream()
                        .collect(Collectors.toUnmodifiableSet()),
                list(node, "articles", article -> ArticleRef.parse(article.asString())),
                entry(node.get("entry")),
                list(
                        node,
                        "materials",
                        material -> new Material(
                                Material.Kind.valueOf(text(material, "kind")),
                                text(material, "language"),
                                URI.create(text(material, "address")))));
    }

    private static Session session(JsonNode node) {
        return new Session(
                node.get("after").asInt(),
                node.get("minutes").asInt(),
                text(node, "title"),
                list(node, "speakers", JsonNode::asString));
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                Entry.Rule.valueOf(text(node, "rule")),
                node.get("approval").asBoolean(),
                node.get("capacity").asInt(),
                list(node, "roles", role -> Role.valueOf(role.asString())).stream()
                        .collect(Collectors.toUnmodifiableSet()),
                list(node, "domains", JsonNode::asString));
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reading) {
        return node.get(name).valueStream().map(reading).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}

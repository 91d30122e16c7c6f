package org.comity.directory.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.directory.Channel;
import org.comity.directory.ContactKey;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.Opening;
import org.comity.directory.Stage;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sensitive;
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
            case Item.Name(var language, var text) ->
                node.put("language", language).put("text", text);
            case Item.Attestation() -> {}
            case Designation designation -> write(node, designation);
            case Hours hours -> write(node, hours);
            case Channel channel -> write(node, channel);
            case ContactKey(var type, var fingerprint, var expires, var material) -> {
                node.put("type", type.name()).put("fingerprint", fingerprint).put("material", material);
                expires.ifPresent(end -> node.put("expires", end.toString()));
            }
        }
        return node.toString();
    }

    private static void write(ObjectNode node, Designation designation) {
        node.put("function", designation.function().name())
                .put("stage", designation.stage().name())
                .put("territory", designation.territory())
                .put("note", designation.note());
        texts(node, "languages", designation.languages());
        designation.source().ifPresent(source -> {
            var written = node.putObject("source");
            written.put("text", source.text())
                    .put("standing", source.standing().name())
                    .put("note", source.note());
            source.asOf().ifPresent(day -> written.put("asOf", day.toString()));
        });
    }

    private static void write(ObjectNode node, Hours hours) {
        node.put("zone", hours.zone().getId())
                .put("otherwise", hours.otherwise().name())
                .put("holidays", hours.holidays());
        var weekly = node.putArray("weekly");
        for (var opening : hours.weekly()) {
            var written = weekly.addObject();
            texts(
                    written,
                    "days",
                    opening.days().stream().sorted().map(DayOfWeek::name).toList());
            written.put("from", opening.from().toString())
                    .put("to", opening.to().toString());
        }
    }

    private static void write(ObjectNode node, Channel channel) {
        node.put("value", channel.value().reveal()).put("note", channel.note().reveal());
        texts(node, "languages", channel.languages());
        channel.hours().ifPresent(hours -> write(node.putObject("hours"), hours));
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        var array = node.putArray(name);
        texts.forEach(array::add);
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes of such an item
    Item read(ItemKind kind, String written) {
        var node = json.readTree(written);
        return switch (kind) {
            case NAME -> new Item.Name(text(node, "language"), text(node, "text"));
            case ATTESTATION -> new Item.Attestation();
            case DESIGNATION -> designation(node);
            case HOURS -> hours(node);
            case KEY ->
                new ContactKey(
                        ContactKey.Type.valueOf(text(node, "type")),
                        text(node, "fingerprint"),
                        optional(node, "expires").map(Instant::parse),
                        text(node, "material"));
            case PHONE, MAIL, PORTAL, E_CODEX, INTERPOL, POST -> channel(kind, node);
        };
    }

    private static Designation designation(JsonNode node) {
        var source = Optional.ofNullable(node.get("source"))
                .map(said -> new FactSource(
                        text(said, "text"),
                        optional(said, "asOf").map(LocalDate::parse),
                        Standing.valueOf(text(said, "standing")),
                        text(said, "note")));
        return new Designation(
                DesignatedFunction.valueOf(text(node, "function")),
                Stage.valueOf(text(node, "stage")),
                text(node, "territory"),
                texts(node, "languages"),
                source,
                text(node, "note"));
    }

    private static Hours hours(JsonNode node) {
        var weekly = node.get("weekly")
                .valueStream()
                .map(opening -> new Opening(
                        texts(opening, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        LocalTime.parse(text(opening, "from")),
                        LocalTime.parse(text(opening, "to"))))
                .toList();
        return new Hours(
                ZoneId.of(text(node, "zone")),
                weekly,
                Hours.Otherwise.valueOf(text(node, "otherwise")),
                optional(node, "holidays").orElse(""));
    }

    private static Channel channel(ItemKind kind, JsonNode node) {
        return new Channel(
                kind,
                Sensitive.of(text(node, "value")),
                Optional.ofNullable(node.get("hours")).map(ItemJson::hours),
                texts(node, "languages"),
                Sensitive.of(text(node, "note")));
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

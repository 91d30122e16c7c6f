package org.comity.cyberviolence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Entry.Law;
import org.comity.cyberviolence.Entry.Words;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.Scope;
import org.comity.cyberviolence.Sort;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Entries as JSON and back, as the program ships them and as the table keeps them.
public final class EntryJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {}

    public static String write(Entry entry) {
        var node = JSON.createObjectNode();
        node.put("state", entry.scope().state().map(Country::code).orElse(""))
                .put("organisation", entry.scope().organisation())
                .put("sort", entry.sort().written())
                .put("act", entry.law().act())
                .put("place", entry.law().place())
                .put("penalty", entry.law().penalty())
                .put("address", entry.address())
                .put("source", entry.source().text())
                .put("standing", entry.source().standing().written())
                .put("note", entry.source().note())
                .put("asOf", entry.source().asOf().map(LocalDate::toString).orElse(""));
        var types = node.putArray("types");
        entry.types().forEach(types::add);
        var measures = node.putArray("measures");
        entry.measures().forEach(measure -> measures.add(measure.written()));
        var words = node.putObject("words");
        entry.words()
                .forEach((language, said) ->
                        words.putArray(language.code()).add(said.title()).add(said.summary()));
        return node.toString();
    }

    public static Entry read(MeasureId id, String written, Instant at) {
        return read(id, JSON.readTree(written), at);
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes
    static Entry read(MeasureId id, JsonNode node, Instant at) {
        var state = text(node, "state");
        return new Entry(
                id,
                state.isEmpty() ? Scope.of(text(node, "organisation")) : Scope.of(new Country(state)),
                known(Sort.ofWritten(text(node, "sort")), "sort"),
                node.get("types").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                node.get("measures")
                        .valueStream()
                        .map(measure -> known(Measure.ofWritten(measure.asString()), "measures"))
                        .collect(Collectors.toSet()),
                words(node.get("words")),
                new Law(text(node, "act"), text(node, "place"), text(node, "penalty")),
                text(node, "address"),
                source(node),
                at);
    }

    private static Map<Language, Words> words(JsonNode node) {
        var words = new EnumMap<Language, Words>(Language.class);
        node.properties()
                .forEach(said -> words.put(
                        known(Language.ofCode(said.getKey()), "words"),
                        new Words(
                                said.getValue().get(0).asString(),
                                said.getValue().get(1).asString())));
        return words;
    }

    private static FactSource source(JsonNode node) {
        return new FactSource(
                text(node, "source"),
                Optional.of(text(node, "asOf")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                known(Standing.ofWritten(text(node, "standing")), "standing"),
                text(node, "note"));
    }

    private static <T> T known(Optional<T> value, String field) {
        return value.orElseThrow(() -> new IllegalArgumentException("An entry with an unknown word in " + field));
    }

    private static String text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .map(JsonNode::asString)
                .orElseThrow(() -> new IllegalArgumentException("An entry without its " + name));
    }
}

package org.comity.exercises.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.comity.exercises.model.Condition;
import org.comity.exercises.model.Criterion;
import org.comity.exercises.model.Cue;
import org.comity.exercises.model.Said;
import org.comity.exercises.model.Scenario;
import org.comity.requests.model.Act;
import org.comity.requests.model.RefusalGround;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The scenarios the program carries, as JSON files. One that cannot be read keeps the node from starting.
public final class ScenarioFiles {

    private static final List<String> SHIPPED = List.of("first-preservation-request", "refused-with-a-reason");

    private final ObjectMapper json;

    public ScenarioFiles(ObjectMapper json) {
        this.json = json;
    }

    /// In the order they are offered.
    public Map<String, Scenario> shipped() {
        var scenarios = new LinkedHashMap<String, Scenario>();
        SHIPPED.forEach(id -> scenarios.put(id, shipped(id)));
        return scenarios;
    }

    private Scenario shipped(String id) {
        try (var file = ScenarioFiles.class.getResourceAsStream("/exercises/" + id + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: exercises/" + id + ".json is missing");
            }
            return read(id, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws IllegalArgumentException when something has not its form
    public Scenario read(String id, byte[] file) {
        var node = json.readTree(file);
        var ends = EnumSet.noneOf(Act.class);
        node.required("ends").forEach(act -> ends.add(Act.valueOf(act.asString())));
        return new Scenario(
                id,
                node.required("minutes").asInt(),
                node.required("pass").asInt(),
                ends,
                said(node.required("name")),
                said(node.required("summary")),
                list(node.required("story"), ScenarioFiles::said),
                list(node.required("material"), ScenarioFiles::said),
                list(node.required("tasks"), ScenarioFiles::said),
                list(node.required("cues"), ScenarioFiles::cue),
                list(node.required("criteria"), ScenarioFiles::criterion));
    }

    private static Cue cue(JsonNode node) {
        var ground = node.path("ground").asString("");
        return new Cue(
                Act.valueOf(node.required("on").asString()),
                Cue.Actor.valueOf(node.required("by").asString()),
                Act.valueOf(node.required("act").asString()),
                list(node.path("if"), ScenarioFiles::condition),
                Duration.parse(node.path("after").asString("PT0S")),
                node.path("again").asBoolean(false),
                node.path("days").asInt(0),
                ground.isEmpty() ? null : RefusalGround.valueOf(ground),
                optional(node.path("says")));
    }

    private static Criterion criterion(JsonNode node) {
        return new Criterion(
                node.required("id").asString(),
                ArticleRef.convention(node.required("article").asString()),
                node.required("points").asInt(),
                list(node.required("if"), ScenarioFiles::condition),
                said(node.required("what")),
                said(node.required("law")));
    }

    private static Condition condition(JsonNode node) {
        return new Condition(
                node.required("of").asString(),
                Condition.Test.valueOf(node.required("test").asString()),
                node.path("number").asInt(0),
                list(node.path("words"), JsonNode::asString));
    }

    private static @Nullable Said optional(JsonNode node) {
        return node.isMissingNode() ? null : said(node);
    }

    private static Said said(JsonNode node) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, node.path(language.code()).asString(""));
        }
        return new Said(texts);
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        return StreamSupport.stream(node.spliterator(), false).map(read).toList();
    }
}

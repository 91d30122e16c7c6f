package org.comity.courseware.store;

import java.util.ArrayList;
import java.util.OptionalDouble;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.model.CourseContent;
import org.comity.courseware.model.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a manifest says, as JSON and back.
final class ContentJson {

    private final ObjectMapper json;

    ContentJson(ObjectMapper json) {
        this.json = json;
    }

    String write(CourseContent content) {
        var node = json.createObjectNode()
                .put("standard", content.standard().name())
                .put("identifier", content.identifier())
                .put("title", content.title())
                .put("sequenced", content.sequenced());
        var units = node.putArray("units");
        content.units().forEach(unit -> write(units.addObject(), unit));
        return node.toString();
    }

    private static void write(ObjectNode node, Unit unit) {
        node.put("identifier", unit.identifier())
                .put("title", unit.title())
                .put("kind", unit.kind().name())
                .put("file", unit.file())
                .put("query", unit.query())
                .put("moveOn", unit.moveOn().name())
                .put("data", unit.data())
                .put("key", unit.key());
        unit.mastery().ifPresent(mastery -> node.put("mastery", mastery));
        unit.progress().ifPresent(progress -> node.put("progress", progress));
    }

    CourseContent read(String written) {
        var node = json.readTree(written);
        var units = new ArrayList<Unit>();
        for (var unit : node.get("units")) {
            units.add(unit(units.size() + 1, unit));
        }
        return new CourseContent(
                CourseStandard.valueOf(node.get("standard").stringValue()),
                node.get("identifier").stringValue(),
                node.get("title").stringValue(),
                node.get("sequenced").booleanValue(),
                units);
    }

    private static Unit unit(int number, JsonNode node) {
        return new Unit(
                number,
                node.get("identifier").stringValue(),
                node.get("title").stringValue(),
                Unit.Kind.valueOf(node.get("kind").stringValue()),
                node.get("file").stringValue(),
                node.get("query").stringValue(),
                number(node.path("mastery")),
                number(node.path("progress")),
                Unit.MoveOn.valueOf(node.get("moveOn").stringValue()),
                node.get("data").stringValue(),
                node.get("key").stringValue());
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }
}

package org.comity.library.model;

import java.util.List;
import org.comity.library.model.UaCheck.Failed;
import org.comity.library.model.UaCheck.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the checking program says of a file, as the line it prints and as it is kept.
public record UaReport(Standard standard, String program, List<Failed> failed) {

    private static final int MOST_RULES = 200;
    private static final int LONGEST_CLAUSE = 60;
    private static final int LONGEST_PROGRAM = 60;

    /// @throws IllegalArgumentException for what no such program says
    public UaReport {
        failed = List.copyOf(failed);
        if (failed.size() > MOST_RULES || program.length() > LONGEST_PROGRAM) {
            throw new IllegalArgumentException("Not a report on a PDF");
        }
        if (failed.stream().anyMatch(rule -> rule.clause().length() > LONGEST_CLAUSE)) {
            throw new IllegalArgumentException("Not a clause of a standard");
        }
    }

    public boolean compliant() {
        return failed.isEmpty();
    }

    public String written() {
        var node = new ObjectMapper()
                .createObjectNode()
                .put("standard", standard.name())
                .put("program", program);
        var rules = node.putArray("failed");
        failed.forEach(rule -> rules.addObject()
                .put("topic", rule.topic().name())
                .put("clause", rule.clause())
                .put("test", rule.test())
                .put("times", rule.times()));
        return node.toString();
    }

    /// @throws RuntimeException when it is not what [#written] makes
    public static UaReport read(String written) {
        var node = new ObjectMapper().readTree(written);
        return new UaReport(
                Standard.valueOf(node.get("standard").asString()),
                node.get("program").asString(),
                node.get("failed").valueStream().map(UaReport::rule).toList());
    }

    private static Failed rule(JsonNode node) {
        return new Failed(
                UaTopic.valueOf(node.get("topic").asString()),
                node.get("clause").asString(),
                node.get("test").asInt(),
                node.get("times").asInt());
    }
}

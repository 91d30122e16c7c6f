package org.comity.courseware.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the script in the page sends of a running SCO: everything it wrote, each time, so that one that comes late
/// or twice spoils nothing.
///
/// @param session which opening of the unit it belongs to
/// @param sequence counts the messages of a session
/// @param said every element written, by name
/// @param ended whether the SCO said that it is over
public record RuntimeMessage(int session, int sequence, Map<String, String> said, boolean ended) {

    /// More than all elements of the largest honest SCO.
    public static final int LARGEST = 512 * 1024;

    private static final int MOST_ELEMENTS = 6_000;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNameLength(300)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public RuntimeMessage {
        said = Map.copyOf(said);
    }

    /// Empty for anything that the data model does not allow, whoever made it.
    public static Optional<RuntimeMessage> read(byte[] bytes, DataModel model) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var node = STRICT.readTree(bytes);
            return node == null || !node.isObject() || node.size() != 4
                    ? Optional.empty()
                    : message(node)
                            .filter(message -> model.problem(message.said()).isEmpty());
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<RuntimeMessage> message(JsonNode node) {
        var session = node.path("session");
        var sequence = node.path("sequence");
        var ended = node.path("ended");
        var elements = node.path("elements");
        if (!session.isInt() || !sequence.isInt() || !ended.isBoolean() || !elements.isObject()) {
            return Optional.empty();
        }
        if (session.intValue() < 1 || sequence.intValue() < 1 || elements.size() > MOST_ELEMENTS) {
            return Optional.empty();
        }
        var said = new HashMap<String, String>();
        for (var element : elements.properties()) {
            if (!element.getValue().isString()) {
                return Optional.empty();
            }
            said.put(element.getKey(), element.getValue().stringValue());
        }
        return Optional.of(new RuntimeMessage(session.intValue(), sequence.intValue(), said, ended.booleanValue()));
    }
}

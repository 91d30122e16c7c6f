package org.comity.courseware.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a unit sends to xAPI, read strictly and no further than it may be long.
public final class XapiBody {

    /// In bytes: a call with statements, and a document.
    public static final int LARGEST = 256 * 1024;

    private static final int MOST = 50;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(24)
                            .maxNameLength(2_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private XapiBody() {}

    /// @throws StatementRefused for what is no JSON, or too much
    public static JsonNode read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new StatementRefused(413, "Too large");
        }
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException malformed) {
            throw StatementRefused.malformed("No JSON");
        }
    }

    /// One statement or a list of them.
    public static List<XapiStatement> statements(byte[] bytes, Cmi5Launch launch) {
        var node = read(bytes);
        if (!node.isArray()) {
            return List.of(XapiStatement.read(node, launch));
        }
        if (node.size() > MOST) {
            throw new StatementRefused(413, "Too many statements at once");
        }
        var statements = new ArrayList<XapiStatement>();
        for (var one : node) {
            statements.add(XapiStatement.read(one, launch));
        }
        return List.copyOf(statements);
    }
}

package org.comity.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.vocabulary.PlainText;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The JSON body of a program's call, read strictly: a number is no text, an unknown or repeated name is an error, and
/// nothing follows the end (RFC 8259, section 4; RFC 9413, section 4.1).
public final class JsonBody {

    /// In bytes; a whole request with twenty identifiers stays far below.
    static final int LARGEST = 1_000_000;

    private static final int LONGEST_NAME = 60;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final byte[] bytes;
    private final View view;

    JsonBody(byte[] bytes, View view) {
        this.bytes = bytes;
        this.view = view;
    }

    /// The body as a record.
    ///
    /// @throws UnreadableCall when it is no JSON, or has other names and types than the record
    public <T> T as(Class<T> type) {
        if (bytes.length > LARGEST) {
            throw new UnreadableCall(Problem.of(HttpStatus.CONTENT_TOO_LARGE), view.language());
        }
        try {
            return Objects.requireNonNullElseGet(STRICT.readValue(bytes, type), () -> {
                throw unreadable(view.text("web.call.malformed"));
            });
        } catch (UnrecognizedPropertyException unknown) {
            throw unreadable(view.text("web.call.unknown", name(unknown)));
        } catch (MismatchedInputException mismatched) {
            throw unreadable(
                    mismatched.getPath().isEmpty()
                            ? view.text("web.call.malformed")
                            : view.text("web.call.type", name(mismatched)));
        } catch (JacksonException malformed) {
            throw unreadable(view.text("web.call.malformed"));
        }
    }

    /// Something in the body that its types could not rule out.
    public UnreadableCall unreadable(String detail) {
        var problem = Problem.of(HttpStatus.BAD_REQUEST, view.text("web.call.unreadable"), detail, List.of());
        return new UnreadableCall(problem, view.language());
    }

    /// Where in the body, such as `identifiers.0.kind`.
    private static String name(MismatchedInputException mismatched) {
        var path = mismatched.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return shown(path);
    }

    /// A name that a stranger chose, fit for a sentence: no invisible characters, not longer than a name is.
    public static String shown(String name) {
        return PlainText.problem(name, LONGEST_NAME).isPresent() ? "?" : name;
    }
}

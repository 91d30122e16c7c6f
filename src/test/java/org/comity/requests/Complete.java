package org.comity.requests;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.RequestedMeasure;
import tools.jackson.databind.json.JsonMapper;

/// What a request for a measure says when nothing that the law demands is missing: every text names its field.
public final class Complete {

    private Complete() {}

    public static Content content(RequestedMeasure measure) {
        return Content.of(values(measure), List.of(new Identifier(IdentifierKind.DOMAIN, "example.org", "", "", "")));
    }

    /// The same as the API reads it.
    public static String json(RequestedMeasure measure) {
        var values = new TreeMap<String, String>();
        values(measure).forEach((field, value) -> values.put(field.key(), value));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "values", values, "identifiers", List.of(Map.of("kind", "domain", "value", "example.org"))));
    }

    private static Map<Field, String> values(RequestedMeasure measure) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var element : measure.rules().requires()) {
            element.fields().forEach(field -> values.put(field, fitting(field)));
        }
        values.put(Field.PHONE, "+351 000 000 000");
        values.put(Field.FACTS, text(Field.FACTS));
        values.put(Field.DATA_CATEGORY, "subscriber");
        values.put(Field.DATA_DESCRIPTION, text(Field.DATA_DESCRIPTION));
        return values;
    }

    public static String text(Field field) {
        return switch (field) {
            case PHONE -> "+351 111 111 111";
            case EMAIL -> "officer@example.org";
            default -> "Words of " + field.key();
        };
    }

    private static String fitting(Field field) {
        return switch (field.kind()) {
            case DATE -> "2026-11-20";
            case LINE, TEXT -> text(field);
            default -> field.kind().choices().getFirst();
        };
    }
}

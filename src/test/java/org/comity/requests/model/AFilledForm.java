package org.comity.requests.model;

import java.util.EnumMap;
import java.util.List;
import org.comity.requests.ARequest;

/// The form of a measure with every one of its fields filled, as an officer would who knows everything.
public final class AFilledForm {

    private AFilledForm() {}

    public static Content of(RequestedMeasure measure) {
        var values = new EnumMap<Field, String>(Field.class);
        measure.rules().fields().forEach(field -> values.put(field, value(field)));
        return Content.of(values, List.of(ARequest.ipAddress("2026-11-02T03:12:09", "Asia/Tokyo")));
    }

    private static String value(Field field) {
        return switch (field) {
            case PHONE -> "+351 000 000 000";
            case EMAIL -> "officer@example.org";
            case OFFENCE -> "2";
            case URGENCY -> "urgent";
            default -> of(field.kind());
        };
    }

    private static String of(Field.Kind kind) {
        return switch (kind) {
            case LINE, TEXT -> "Something an officer wrote";
            case DATE -> "2026-11-02";
            case YEARS -> "5";
            // The last choice is the one that asks for most.
            default -> kind.choices().getLast();
        };
    }
}

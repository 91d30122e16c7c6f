package org.comity.requests.web;

import java.util.EnumMap;
import java.util.Map;
import org.comity.requests.model.Field;
import org.jspecify.annotations.Nullable;

/// What a question to the path engine already told: it goes into the draft, so that nobody types it twice.
final class CarriedFacts {

    private static final Map<String, String> CATEGORY_OF_NEED =
            Map.of("subscriber", "subscriber", "traffic", "traffic", "content", "content");

    private CarriedFacts() {}

    /// @param parameters named as in the question: `offence`, `need`, `provider`, `emergency`
    static Map<Field, String> of(Map<String, String> parameters) {
        var known = new EnumMap<Field, String>(Field.class);
        put(known, Field.OFFENCE, parameters.get("offence"));
        put(known, Field.CUSTODIAN, parameters.get("provider"));
        put(known, Field.DATA_CATEGORY, CATEGORY_OF_NEED.get(parameters.getOrDefault("need", "")));
        if ("true".equals(parameters.get("emergency"))) {
            known.put(Field.URGENCY, "life-or-safety");
        }
        return known;
    }

    private static void put(Map<Field, String> known, Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(field, value.strip());
        }
    }
}

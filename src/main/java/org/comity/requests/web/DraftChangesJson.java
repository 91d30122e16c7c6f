package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.requests.model.Field;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What to change in a draft: whatever is not named stays.
///
/// @param values texts by the names of the fields; null or an empty text empties a field
/// @param identifiers all of them anew
/// @param secondLanguage printed beside English
/// @param handling how far it may be passed on, by the labels of the Traffic Light Protocol 2.0
public record DraftChangesJson(
        @Nullable Map<String, @Nullable String> values,
        @Nullable List<@Nullable IdentifierJson> identifiers,

        @Schema(allowableValues = {"fr", "es", "ar"}) @Nullable
        String secondLanguage,

        @Schema(allowableValues = {"TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"}) @Nullable
        String handling) {

    /// @throws org.comity.web.UnreadableCall when a name is no field of a request
    DraftReading read(JsonBody body, View view) {
        var reading = new DraftReading(view);
        if (values != null) {
            values.forEach((name, value) ->
                    reading.value(field(name, body, view), value == null ? "" : DraftForm.clean(value)));
        }
        if (identifiers != null) {
            reading.identifiers(rows(identifiers, body, view));
        }
        if (secondLanguage != null) {
            reading.secondLanguage(secondLanguage);
        }
        if (handling != null) {
            reading.handling(handling);
        }
        return reading;
    }

    private static Field field(String name, JsonBody body, View view) {
        return Field.ofKey(name)
                .orElseThrow(() -> body.unreadable(view.text("web.call.unknown", "values." + JsonBody.shown(name))));
    }

    private static List<DraftReading.Row> rows(List<@Nullable IdentifierJson> identifiers, JsonBody body, View view) {
        var rows = new ArrayList<DraftReading.Row>();
        for (var identifier : identifiers) {
            if (identifier == null) {
                throw body.unreadable(view.text("web.call.type", "identifiers." + rows.size()));
            }
            rows.add(identifier.row(rows.size()));
        }
        return rows;
    }
}

package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.model.Field;
import org.comity.requests.model.OffenceClass;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What begins a draft.
///
/// @param to the requested Party, ISO 3166-1 alpha-2
/// @param offence a code of `OffenceClass`, or absent: it can be filled in later
/// @param secondLanguage printed beside English; French unless said
public record NewRequestJson(
        @Schema(example = "JP", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String to,

        @Schema(example = "2") @Nullable String offence,

        @Schema(allowableValues = {"fr", "es", "ar"}) @Nullable
        String secondLanguage) {

    Country requested(JsonBody body, View view) {
        if (to == null) {
            throw body.unreadable(view.text("web.call.required", "to"));
        }
        return Optional.of(to)
                .filter(code -> code.matches("[A-Za-z]{2}"))
                .map(Country::of)
                .orElseThrow(() -> body.unreadable(view.text("web.call.value", "to")));
    }

    Map<Field, String> known(JsonBody body, View view) {
        return offence == null
                ? Map.of()
                : OffenceClass.ofCode(offence)
                        .map(known -> Map.of(Field.OFFENCE, known.code()))
                        .orElseThrow(() -> body.unreadable(view.text("web.call.value", "offence")));
    }

    Language second(JsonBody body, View view) {
        return secondLanguage == null
                ? Language.FRENCH
                : Language.ofCode(secondLanguage)
                        .filter(language -> language != Language.ENGLISH)
                        .orElseThrow(() -> body.unreadable(view.text("web.call.value", "secondLanguage")));
    }
}

package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.RequestId;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.StartingDraft.Wanted;
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
/// @param measure preservation unless said
/// @param entity the provider or registry, for a measure that goes to one
/// @param follows the request of the same case that it follows
public record NewRequestJson(
        @Schema(example = "JP", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String to,

        @Schema(example = "2") @Nullable String offence,

        @Schema(allowableValues = {"fr", "es", "ar"}) @Nullable
        String secondLanguage,

        @Schema(example = "stored-data") @Nullable String measure,

        @Nullable String entity,

        @Schema(format = "uuid") @Nullable String follows) {

    Wanted read(JsonBody body, View view) {
        return new Wanted(
                measure(body, view),
                requested(body, view),
                entity == null ? "" : entity,
                known(body, view),
                second(body, view),
                follows == null ? null : RequestId.named(follows));
    }

    private RequestedMeasure measure(JsonBody body, View view) {
        return measure == null
                ? RequestedMeasure.PRESERVATION
                : RequestedMeasure.ofWritten(measure)
                        .filter(MeasureRules.offered()::contains)
                        .orElseThrow(() -> body.unreadable(view.text("web.call.value", "measure")));
    }

    private Country requested(JsonBody body, View view) {
        if (to == null) {
            throw body.unreadable(view.text("web.call.required", "to"));
        }
        return Optional.of(to)
                .filter(code -> code.matches("[A-Za-z]{2}"))
                .map(Country::of)
                .orElseThrow(() -> body.unreadable(view.text("web.call.value", "to")));
    }

    private Map<Field, String> known(JsonBody body, View view) {
        return offence == null
                ? Map.of()
                : OffenceClass.ofCode(offence)
                        .map(known -> Map.of(Field.OFFENCE, known.code()))
                        .orElseThrow(() -> body.unreadable(view.text("web.call.value", "offence")));
    }

    private Language second(JsonBody body, View view) {
        return secondLanguage == null
                ? Language.FRENCH
                : Language.ofCode(secondLanguage)
                        .filter(language -> language != Language.ENGLISH)
                        .orElseThrow(() -> body.unreadable(view.text("web.call.value", "secondLanguage")));
    }
}

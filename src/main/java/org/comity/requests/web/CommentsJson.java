package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Comments on a draft that is shown.
///
/// @param comments by the name of the field, or `whole`
public record CommentsJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Map<String, String> comments) {

    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        if (comments != null) {
            comments.forEach((name, text) -> typed.put(CopiesController.NAME + name, text == null ? "" : text));
        }
        return typed;
    }
}

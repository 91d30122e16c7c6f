package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A letter to the other side.
public record LetterJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text) {

    Map<String, String> typed() {
        return text == null ? Map.of() : Map.of("text", text);
    }
}

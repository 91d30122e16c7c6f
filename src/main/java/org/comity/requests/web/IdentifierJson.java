package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comity.requests.model.Identifier;
import org.jspecify.annotations.Nullable;

/// What points at the data.
///
/// @param kind a code of `IdentifierKind`
/// @param at local date and time
/// @param zone `UTC`, an offset or a zone name
public record IdentifierJson(
        @Schema(example = "ip") @Nullable String kind,
        @Schema(example = "192.0.2.7") @Nullable String value,
        @Schema(example = "2026-11-02T03:12:09") @Nullable String at,
        @Schema(example = "Asia/Tokyo") @Nullable String zone,
        @Schema(example = "50432") @Nullable String port) {

    static IdentifierJson of(Identifier identifier) {
        return new IdentifierJson(
                identifier.kind().code(),
                identifier.value(),
                given(identifier.at()),
                given(identifier.zone()),
                given(identifier.port()));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    DraftReading.Row row(int number) {
        return new DraftReading.Row("identifiers." + number, text(kind), text(value), text(at), text(zone), text(port));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : DraftForm.clean(value);
    }
}

package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.comity.requests.NoteKind;
import org.comity.web.FieldsOfCall;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A question how material was used, an answer to it, or what came of a prosecution.
///
/// @param kind `USE_ASKED`, `USE` or `OUTCOME`
/// @param on the day
/// @param text the purpose, or the result
/// @param within whether the use kept to the conditions: `yes` or `no`
public record UseJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(format = "date") @Nullable String on,
        @Nullable String text,
        @Nullable String proceeding,
        @Nullable String court,
        @Nullable String within) {

    private static final Set<NoteKind> KINDS = EnumSet.of(NoteKind.USE_ASKED, NoteKind.USE, NoteKind.OUTCOME);

    /// @throws org.comity.web.UnreadableCall for any other kind
    NoteKind known(JsonBody body, View view) {
        return KINDS.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> body.unreadable(view.text("web.call.value", "kind")));
    }

    Map<String, String> typed() {
        return new FieldsOfCall()
                .with(kind + "-on", on)
                .with(kind + "-text", text)
                .with(kind + "-proceeding", proceeding)
                .with(kind + "-court", court)
                .with(kind + "-within", within)
                .typed();
    }
}

package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.TouchAnswer;
import org.comity.requests.model.Act;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A recall: the reason, told to the other side, and the touch for it.
public record RecallJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text,

        @Nullable TouchJson touch) {

    /// @throws org.comity.web.UnreadableCall when there is no reason
    DeedForm read(JsonBody body, View view) {
        if (text == null) {
            throw body.unreadable(view.text("web.call.required", "text"));
        }
        return DeedForm.read(Act.RECALL, Map.of("text", text), view);
    }

    Optional<TouchAnswer> answer() {
        return touch == null ? Optional.empty() : touch.answer();
    }
}

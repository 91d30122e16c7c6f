package org.comity.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.TouchAnswer;
import org.comity.requests.model.Act;
import org.comity.web.FieldsOfCall;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What an officer does to a request, with the words and days that the act needs.
public record ActJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Act.class) @Nullable
        String act,

        @Nullable String text,
        @Schema(format = "date") @Nullable String from,
        @Schema(format = "date") @Nullable String until,
        @Nullable String ground,
        @Schema(format = "date") @Nullable String sentOn,
        @Nullable String reference,
        @Nullable String to,
        @Schema(format = "date") @Nullable String on,
        @Schema(allowableValues = "yes") @Nullable String confidential,
        @Schema(allowableValues = "yes") @Nullable String noOtherUse,
        @Nullable TouchJson touch) {

    /// @throws org.comity.web.UnreadableCall when there is no such act, or something is said that it has no place for
    DeedForm read(JsonBody body, View view) {
        var known = known(body, view);
        var said = said();
        said.keySet().stream()
                .filter(name -> !ActShape.of(known).parts().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw body.unreadable(view.text("requests.call.notAsked", name));
                });
        return DeedForm.read(known, said, view);
    }

    /// The answer to the ceremony that approving and sending ask for.
    Optional<TouchAnswer> answer() {
        return touch == null ? Optional.empty() : touch.answer();
    }

    private Act known(JsonBody body, View view) {
        if (act == null) {
            throw body.unreadable(view.text("web.call.required", "act"));
        }
        return Arrays.stream(Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElseThrow(() -> body.unreadable(view.text("web.call.value", "act")));
    }

    private Map<String, String> said() {
        return new FieldsOfCall()
                .with("text", text)
                .with("from", from)
                .with("until", until)
                .with("ground", ground)
                .with("sentOn", sentOn)
                .with("reference", reference)
                .with("to", to)
                .with("on", on)
                .with("confidential", confidential)
                .with("noOtherUse", noOtherUse)
                .typed();
    }
}

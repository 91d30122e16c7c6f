package org.comity.guests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import org.comity.requests.model.Act;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Report.Channel;
import org.comity.requests.web.ActShape;
import org.comity.web.FieldsOfCall;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// An answer that came by telephone or in writing, as a program writes it down.
///
/// @param day on which it was said, by the clock of the officer's authority
/// @param time at which it was said, by the same clock
/// @param function of whoever said it; never a name
public record ReportJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Act.class) @Nullable
        String act,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Channel.class) @Nullable
        String channel,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date") @Nullable
        String day,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "time", example = "21:40") @Nullable
        String time,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String function,

        @Nullable String text,
        @Schema(format = "date") @Nullable String from,
        @Schema(format = "date") @Nullable String until,

        @Schema(implementation = RefusalGround.class) @Nullable
        String ground,

        @Nullable String to) {

    private static final Set<String> OF_EVERY_ACT = Set.of("act", "channel", "day", "time", "function");

    /// @throws org.comity.web.UnreadableCall when there is no such act, or something is said that it has no place for
    Act act(JsonBody body, View view) {
        if (act == null) {
            throw body.unreadable(view.text("web.call.required", "act"));
        }
        var typed = typed();
        var known = ReportForm.act(typed).orElseThrow(() -> body.unreadable(view.text("web.call.value", "act")));
        typed.keySet().stream()
                .filter(name -> !OF_EVERY_ACT.contains(name)
                        && !ActShape.of(known).parts().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw body.unreadable(view.text("requests.call.notAsked", name));
                });
        return known;
    }

    /// As the form of the page would bring it.
    Map<String, String> typed() {
        return new FieldsOfCall()
                .with("act", act)
                .with("channel", channel)
                .with("day", day)
                .with("time", time)
                .with("function", function)
                .with("text", text)
                .with("from", from)
                .with("until", until)
                .with("ground", ground)
                .with("to", to)
                .typed();
    }
}

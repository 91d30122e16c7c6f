package org.comity.inbox.web;

import org.comity.requests.Acknowledging.Result;
import org.comity.requests.model.Transition.Reason;
import org.comity.web.View;

/// Says what came of an acknowledgement; the words of the page of the request itself.
final class AcknowledgedText {

    private AcknowledgedText() {}

    static String of(Result result, View view) {
        return switch (result) {
            case Result.Done() -> view.text("inbox.came.done");
            case Result.NotFound() -> view.text("inbox.came.gone");
            case Result.Refused(var reason) -> refused(reason, view);
        };
    }

    private static String refused(Reason reason, View view) {
        if (reason instanceof Reason.NotNow notNow) {
            return view.text("requests.reason.notNow", view.text("requests.status." + notNow.status()));
        }
        return view.text(reason instanceof Reason.RoleLacking ? "requests.reason.role" : "requests.reason.notYours");
    }
}

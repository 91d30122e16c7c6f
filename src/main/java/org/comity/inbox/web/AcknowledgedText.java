package org.comity.inbox.web;

import org.comity.requests.Acknowledging.Result;
import org.comity.requests.web.ReasonText;
import org.comity.web.View;

/// Says what came of an acknowledgement; the words of the page of the request itself.
final class AcknowledgedText {

    private AcknowledgedText() {}

    static String of(Result result, View view) {
        return switch (result) {
            case Result.Done() -> view.text("inbox.came.done");
            case Result.NotFound() -> view.text("inbox.came.gone");
            case Result.Refused(var reason) -> ReasonText.of(reason, view);
        };
    }
}

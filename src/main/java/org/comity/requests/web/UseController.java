package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.TellingUse;
import org.comity.requests.usecase.TellingUse.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How material was used, and what came of a prosecution in the place of extradition.
@PageController
class UseController {

    private final RequestPages pages;
    private final TellingUse telling;

    UseController(RequestPages pages, TellingUse telling) {
        this.pages = pages;
        this.telling = telling;
    }

    @PostMapping("/requests/{id}/use/asked")
    Answer ask(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return tell(view, officer, id, NoteKind.USE_ASKED, typed);
    }

    @PostMapping("/requests/{id}/use")
    Answer use(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return tell(view, officer, id, NoteKind.USE, typed);
    }

    @PostMapping("/requests/{id}/outcome")
    Answer outcome(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return tell(view, officer, id, NoteKind.OUTCOME, typed);
    }

    private Answer tell(View view, Officer officer, String id, NoteKind kind, Map<String, String> typed) {
        var named = RequestId.named(id);
        var form = UseForm.read(kind, typed, view);
        if (!form.errors().isEmpty()) {
            return pages.show(view, officer, named, typed, form.errors());
        }
        return switch (telling.tell(named, officer, kind, form.details())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.NotNow() -> refused(view, officer, named, typed, "use", view.text("requests.use.notNow"));
            case Outcome.DayOutOfRange() ->
                refused(view, officer, named, typed, kind.name() + "-on", view.text("requests.reason.day"));
            case Outcome.TooMany(var most) ->
                refused(
                        view,
                        officer,
                        named,
                        typed,
                        kind == NoteKind.USE_ASKED ? "use" : kind.name() + "-text",
                        view.text("requests.notes.tooMany", most));
            case Outcome.Done() -> new Redirect(view.link("/requests/" + named));
        };
    }

    private Answer refused(
            View view, Officer officer, RequestId id, Map<String, String> typed, String field, String message) {
        return pages.show(view, officer, id, typed, List.of(new FieldError(field, message)));
    }
}

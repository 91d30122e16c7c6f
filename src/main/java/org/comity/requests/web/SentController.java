package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.usecase.RecallingRequest;
import org.comity.requests.usecase.RecallingRequest.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was sent in the name of an authority, for its head, who may recall it.
@PageController
class SentController {

    private final SentPages pages;
    private final RecallingRequest recalling;
    private final FreshTouch touch;

    SentController(SentPages pages, RecallingRequest recalling, FreshTouch touch) {
        this.pages = pages;
        this.recalling = recalling;
        this.touch = touch;
    }

    /// @param before the number of a sending; those before it are listed
    @GetMapping("/sent")
    Answer list(Person person, @RequestParam(defaultValue = "") String before) {
        return pages.list(person, SentNumber.of(before));
    }

    @GetMapping("/sent/{id}")
    Answer one(Person person, @PathVariable String id) {
        return pages.one(person, RequestId.named(id), Map.of(), List.of());
    }

    @PostMapping("/sent/{id}/recall")
    Answer recall(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(id);
        var form = DeedForm.read(Act.RECALL, typed, view);
        if (!(form.deed() instanceof Deed.Saying(var act, var reason))) {
            return pages.one(person, request, typed, form.errors());
        }
        return switch (recalling.recall(request, person, reason, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link("/sent/" + request));
            case Outcome.Refused(var why) ->
                pages.one(person, request, typed, List.of(new FieldError("RECALL-text", ReasonText.of(why, view))));
            case Outcome.Untouched(var why, var shown) -> {
                var back = "/sent/" + request;
                yield Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/recall", typed, shown, touch.ask(person, shown), why));
            }
        };
    }
}

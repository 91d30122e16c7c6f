package org.comity.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Transition;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.AskingForTouch;
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

/// One request: what it says, what happened, its clocks, and what the reader can do next.
@PageController
class RequestController {

    private final RequestPages pages;
    private final Deeds deeds;
    private final AskingForTouch asking;

    RequestController(RequestPages pages, Deeds deeds, AskingForTouch asking) {
        this.pages = pages;
        this.deeds = deeds;
        this.asking = asking;
    }

    @GetMapping("/requests/{id}")
    Answer request(View view, Officer officer, @PathVariable String id) {
        return pages.show(view, officer, RequestId.named(id), Map.of(), List.of());
    }

    @PostMapping("/requests/{id}/acts")
    Answer act(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> parameters) {
        var act = act(parameters.getOrDefault("act", ""));
        if (act.isEmpty()) {
            return Page.notFound();
        }
        var form = DeedForm.read(act.get(), parameters, view);
        var deed = form.deed();
        if (deed == null) {
            return pages.show(view, officer, RequestId.named(id), parameters, form.errors());
        }
        return switch (deeds.carryOut(RequestId.named(id), officer, deed, TouchAnswer.in(parameters))) {
            case ActOutcome.NotFound() -> Page.notFound();
            case ActOutcome.Done(var request) -> new Redirect(view.link("/requests/" + request.id()));
            case ActOutcome.Refused(Transition.Reason.Untouched(var why)) ->
                touchPage(view, officer, RequestId.named(id), act.get(), why);
            case ActOutcome.Refused(var reason) ->
                refused(view, officer, RequestId.named(id), act.get(), parameters, reason);
        };
    }

    private Answer refused(
            View view, Officer officer, RequestId id, Act act, Map<String, String> typed, Transition.Reason reason) {
        var message = new FieldError(anchor(act, reason), ReasonText.of(reason, view));
        return pages.show(view, officer, id, typed, List.of(message));
    }

    /// What is about to be done, and the passkey's button.
    private Answer touchPage(View view, Officer officer, RequestId id, Act act, TouchOutcome.Reason why) {
        var back = "/requests/" + id;
        var form = Map.of("act", act.name());
        return switch (asking.ask(id, officer, act)) {
            case AskingForTouch.Asked(var shown, var demand) ->
                Page.of("identity/touch", TouchPage.of(back, back + "/acts", form, shown, demand, why));
            case AskingForTouch.Refused(var reason) -> refused(view, officer, id, act, form, reason);
            case AskingForTouch.Nothing() -> Page.notFound();
        };
    }

    private static String anchor(Act act, Transition.Reason reason) {
        return act.name() + "-" + ReasonText.field(reason, ActShape.of(act));
    }

    private static Optional<Act> act(String name) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst();
    }
}

package org.comity.requests.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.requests.RequestId;
import org.comity.requests.Requests;
import org.comity.requests.usecase.CaseOutcome;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.requests.usecase.StartingDraft;
import org.comity.requests.usecase.StartingDraft.Outcome;
import org.comity.requests.usecase.TakingCase;
import org.comity.treaties.StateNames;
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

/// The list of an authority's requests, and where a new one begins.
@PageController
class RequestListController {

    private final Requests requests;
    private final StartingDraft starting;
    private final TakingCase taking;
    private final FreshTouch touch;
    private final StateNames names;
    private final ReadingSecondMessages second;
    private final Clock clock;

    RequestListController(
            Requests requests,
            StartingDraft starting,
            TakingCase taking,
            FreshTouch touch,
            StateNames names,
            ReadingSecondMessages second,
            Clock clock) {
        this.requests = requests;
        this.starting = starting;
        this.taking = taking;
        this.touch = touch;
        this.names = names;
        this.second = second;
        this.clock = clock;
    }

    @GetMapping("/requests")
    Page list(Officer officer) {
        return Page.of("requests/list", page(officer, List.of()));
    }

    /// @param question what to begin, and what was asked of the path engine before
    @PostMapping("/requests")
    Answer start(View view, Officer officer, @RequestParam Map<String, String> question) {
        var wanted = StartForm.read(question);
        if (wanted.isEmpty()) {
            return refused(officer, view.text("web.form.error.choice"));
        }
        var outcome = starting.start(officer, wanted.get());
        return switch (outcome) {
            case Outcome.Started(var id) -> new Redirect(view.link("/requests/" + id + "/draft"));
            case Outcome.RoleLacking lacking -> refused(officer, StartText.of(lacking, names, view));
            case Outcome.TooMany many -> refused(officer, StartText.of(many, names, view));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.SameState same -> refused(officer, StartText.of(same, names, view));
            case Outcome.NotBothParties missing -> refused(officer, StartText.of(missing, names, view));
            case Outcome.NoProvider unnamed -> refused(officer, StartText.of(unnamed, names, view));
            case Outcome.NobodyThere absent -> refused(officer, StartText.of(absent, names, view));
        };
    }

    /// An envelope whose request somebody makes their own.
    @PostMapping("/requests/{id}/take")
    Answer take(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = RequestId.named(id);
        return switch (taking.take(named, officer, TouchAnswer.in(typed))) {
            case CaseOutcome.NotFound() -> Page.notFound();
            case CaseOutcome.Done(var request) -> new Redirect(view.link("/requests/" + request.id()));
            case CaseOutcome.Refused(var reason) -> refused(officer, view.text("requests.members.refused." + reason));
            case CaseOutcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(
                                "/requests",
                                "/requests/" + named + "/take",
                                typed,
                                shown,
                                touch.ask(officer.person(), shown),
                                reason));
        };
    }

    private Page refused(Officer officer, String message) {
        return Page.refused("requests/list", page(officer, List.of(new FieldError("main", message))));
    }

    private RequestListPage page(Officer officer, List<FieldError> errors) {
        return new RequestListPage(
                officer,
                requests.list(officer),
                requests.envelopes(officer),
                second.list(officer),
                names,
                clock.instant(),
                errors);
    }
}

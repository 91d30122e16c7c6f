package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Status;
import org.comity.requests.usecase.CaseOutcome;
import org.comity.requests.usecase.ChangingMembers;
import org.comity.requests.usecase.RaisingMark;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works on a request, and how far it may be passed on.
@PageController
class MembersController {

    private final RequestPages pages;
    private final ChangingMembers changing;
    private final RaisingMark raising;
    private final FreshTouch touch;

    MembersController(RequestPages pages, ChangingMembers changing, RaisingMark raising, FreshTouch touch) {
        this.pages = pages;
        this.changing = changing;
        this.raising = raising;
        this.touch = touch;
    }

    @PostMapping("/requests/{id}/members")
    Answer add(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var person = person(typed);
        return switch (changing.change(RequestId.named(id), officer, Act.ADD_MEMBER, person, TouchAnswer.in(typed))) {
            case CaseOutcome.NotFound() -> Page.notFound();
            case CaseOutcome.Done(var request) -> new Redirect(view.link(page(request)));
            case CaseOutcome.Refused(var reason) -> refused(view, officer, id, reason);
            case CaseOutcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(
                                "/requests/" + RequestId.named(id),
                                "/requests/" + RequestId.named(id) + "/members",
                                typed,
                                shown,
                                touch.ask(officer.person(), shown),
                                reason));
        };
    }

    /// Whoever takes themselves out of a request under TLP:RED cannot read it any more.
    @PostMapping("/requests/{id}/members/removed")
    Answer remove(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var person = person(typed);
        return switch (changing.change(
                RequestId.named(id), officer, Act.REMOVE_MEMBER, person, TouchAnswer.in(typed))) {
            case CaseOutcome.NotFound() -> Page.notFound();
            case CaseOutcome.Done(var request) ->
                new Redirect(view.link(person.equals(officer.id()) ? "/requests" : page(request)));
            case CaseOutcome.Refused(var reason) -> refused(view, officer, id, reason);
            case CaseOutcome.Untouched untouched -> throw new IllegalStateException("Taking out needs no touch");
        };
    }

    @PostMapping("/requests/{id}/handling")
    Answer raise(
            View view, Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String handling) {
        var mark = Handling.ofLabel(handling);
        if (mark.isEmpty()) {
            return refused(view, officer, id, CaseOutcome.Reason.NOT_RAISED);
        }
        return switch (raising.raise(RequestId.named(id), officer, mark.get())) {
            case CaseOutcome.NotFound() -> Page.notFound();
            case CaseOutcome.Done(var request) -> new Redirect(view.link("/requests/" + request.id()));
            case CaseOutcome.Refused(var reason) -> refused(view, officer, id, reason);
            case CaseOutcome.Untouched untouched -> throw new IllegalStateException("Raising needs no touch");
        };
    }

    private Answer refused(View view, Officer officer, String id, CaseOutcome.Reason reason) {
        var error = new FieldError("members", view.text("requests.members.refused." + reason));
        return pages.show(view, officer, RequestId.named(id), Map.of(), List.of(error));
    }

    /// A draft is worked on at its form.
    private static String page(Request request) {
        return "/requests/" + request.id() + (request.status() == Status.DRAFT ? "/draft" : "");
    }

    /// What is no id names nobody.
    private static PersonId person(Map<String, String> typed) {
        try {
            return new PersonId(UUID.fromString(typed.getOrDefault("person", "")));
        } catch (IllegalArgumentException malformed) {
            return new PersonId(new UUID(0, 0));
        }
    }
}

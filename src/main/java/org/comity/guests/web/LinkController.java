package org.comity.guests.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.guests.usecase.EndingLink;
import org.comity.guests.usecase.GivingLink;
import org.comity.guests.usecase.GivingLink.Confirmation;
import org.comity.guests.usecase.GivingLink.Outcome;
import org.comity.guests.usecase.LookingAtLinks;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.node.NodeSettings;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sensitive;
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

/// Where an officer of the requesting side gives the link for a recipient without an account, sees how it stands, and
/// takes it back.
@PageController
class LinkController {

    private final GivingLink giving;
    private final EndingLink ending;
    private final LookingAtLinks looking;
    private final FreshTouch touch;
    private final NodeSettings node;
    private final Clock clock;

    LinkController(
            GivingLink giving,
            EndingLink ending,
            LookingAtLinks looking,
            FreshTouch touch,
            NodeSettings node,
            Clock clock) {
        this.giving = giving;
        this.ending = ending;
        this.looking = looking;
        this.touch = touch;
        this.node = node;
        this.clock = clock;
    }

    @GetMapping("/requests/{id}/link")
    Answer look(Officer officer, @PathVariable String id) {
        return page(officer, RequestId.named(id), List.of());
    }

    @PostMapping("/requests/{id}/link")
    Answer give(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(id);
        var path = "/requests/" + request + "/link";
        return switch (giving.give(request, officer, confirmed(typed), TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Closed(var standing) ->
                page(officer, request, List.of(new FieldError("main", view.text("guests.standing." + standing))));
            case Outcome.Unconfirmed(var missing) ->
                page(
                        officer,
                        request,
                        missing.stream()
                                .map(one -> new FieldError(one.name(), view.text("guests.give.error.confirm")))
                                .toList());
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(path, path, typed, shown, touch.ask(officer.person(), shown), reason));
            case Outcome.Given(var found, var token, var code, var until, var numbers) ->
                Page.of(
                        "guests/given",
                        new GivenPage(
                                found.request(),
                                officer,
                                Sensitive.of("/guest/link/" + token.text().reveal()),
                                code,
                                until,
                                numbers,
                                node));
        };
    }

    @PostMapping("/requests/{id}/link/ended")
    Answer end(View view, Officer officer, @PathVariable String id) {
        var request = RequestId.named(id);
        return ending.end(request, officer)
                ? new Redirect(view.link("/requests/" + request + "/link"))
                : Page.notFound();
    }

    private static Set<Confirmation> confirmed(Map<String, String> typed) {
        var confirmed = EnumSet.noneOf(Confirmation.class);
        for (var one : Confirmation.values()) {
            if ("yes".equals(typed.get(one.name()))) {
                confirmed.add(one);
            }
        }
        return confirmed;
    }

    private Answer page(Officer officer, RequestId id, List<FieldError> errors) {
        return looking.look(id, officer)
                .<Answer>map(look -> {
                    var page = new LinkPage(look, clock.instant(), errors);
                    return errors.isEmpty() ? Page.of("guests/link", page) : Page.refused("guests/link", page);
                })
                .orElseGet(Page::notFound);
    }
}

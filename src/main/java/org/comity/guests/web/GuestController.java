package org.comity.guests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.guests.usecase.AnsweringAsGuest;
import org.comity.guests.usecase.LeavingAsGuest;
import org.comity.guests.usecase.OpeningLink;
import org.comity.guests.usecase.OpeningLink.Outcome.Nothing;
import org.comity.guests.usecase.OpeningLink.Outcome.Opened;
import org.comity.guests.usecase.OpeningLink.Outcome.TooMany;
import org.comity.guests.usecase.VisitKey;
import org.comity.guests.usecase.VisitingAsGuest;
import org.comity.node.NodeSettings;
import org.comity.requests.GuestCases.Outcome.Closed;
import org.comity.requests.GuestCases.Outcome.Done;
import org.comity.requests.GuestCases.Outcome.Refused;
import org.comity.requests.model.Act;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Askers;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages for somebody without an account who was sent a link and told a code: no session of a person, no script.
@PageController
class GuestController {

    static final String REQUEST = "/guest/request/";
    private static final String VISIT = REQUEST + "{link}";

    private final OpeningLink opening;
    private final VisitingAsGuest visiting;
    private final AnsweringAsGuest answering;
    private final LeavingAsGuest leaving;
    private final StateNames names;
    private final Askers askers;
    private final GuestCookie cookie;
    private final Clock clock;

    GuestController(
            OpeningLink opening,
            VisitingAsGuest visiting,
            AnsweringAsGuest answering,
            LeavingAsGuest leaving,
            StateNames names,
            Askers askers,
            NodeSettings node,
            Clock clock) {
        this.opening = opening;
        this.visiting = visiting;
        this.answering = answering;
        this.leaving = leaving;
        this.names = names;
        this.askers = askers;
        this.cookie = new GuestCookie(node);
        this.clock = clock;
    }

    /// The same for every link: nothing is looked up.
    @GetMapping("/guest/link/{token}")
    Page ask() {
        return Page.of("guests/code", new CodePage(List.of()));
    }

    @PostMapping("/guest/link/{token}")
    Answer open(
            HttpServletRequest request,
            HttpServletResponse response,
            View view,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code) {
        if (GuestCookie.foreign(request)) {
            return closed();
        }
        return switch (opening.open(token, code, askers.apart(request))) {
            case Opened(var visit) -> {
                cookie.give(response, visit);
                yield new Redirect(view.link(REQUEST + visit.link()));
            }
            case Nothing() -> nothing(view, "guests.code.nothing", HttpStatus.UNPROCESSABLE_CONTENT);
            case TooMany() -> nothing(view, "guests.code.tooMany", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static Page nothing(View view, String key, HttpStatus status) {
        return new Page("guests/code", new CodePage(List.of(new FieldError("code", view.text(key)))), status);
    }

    @GetMapping(VISIT)
    Answer show(HttpServletRequest request, @PathVariable String link) {
        return page(cookie.in(request, link), Map.of(), List.of());
    }

    @PostMapping(VISIT)
    Answer act(
            HttpServletRequest request, View view, @PathVariable String link, @RequestParam Map<String, String> typed) {
        var act = AnswerForm.act(typed);
        if (act.isEmpty() || GuestCookie.foreign(request)) {
            return closed();
        }
        var form = AnswerForm.read(act.get(), typed, view);
        var visit = cookie.in(request, link);
        return form.deed() == null ? page(visit, typed, form.errors()) : carryOut(visit, view, act.get(), form, typed);
    }

    /// Ends the visit: what was open here is open no more, whatever the browser keeps.
    @PostMapping(VISIT + "/leave")
    Answer leave(HttpServletRequest request, HttpServletResponse response, @PathVariable String link) {
        if (GuestCookie.foreign(request)) {
            return closed();
        }
        var visit = cookie.in(request, link);
        leaving.leave(visit);
        visit.ifPresent(key -> cookie.take(response, key));
        return Page.of("guests/closed", new Page.NoModel());
    }

    private Answer carryOut(Optional<VisitKey> visit, View view, Act act, AnswerForm form, Map<String, String> typed) {
        var deed = Objects.requireNonNull(form.deed());
        return switch (answering.act(visit, form.name(), form.function(), deed)) {
            case Done() ->
                new Redirect(view.link(REQUEST + visit.map(VisitKey::link).orElseThrow()));
            case Refused(var reason) -> page(visit, typed, List.of(AnswerForm.refused(act, reason, view)));
            case Closed() -> page(visit, typed, List.of());
        };
    }

    /// Whoever sends a form twice reads that their answer has arrived, and that nothing was done once more.
    private Answer page(Optional<VisitKey> key, Map<String, String> typed, List<FieldError> errors) {
        return visiting.visit(key)
                .<Answer>map(visit -> {
                    var page = new GuestPage(visit.found(), visit.link(), names, clock.instant(), typed, errors);
                    if (visit.answered()) {
                        return new Page("guests/answered", page, typed.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
                    }
                    var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
                    return visit.found().unacknowledged()
                            ? new Page("guests/first", page, status)
                            : new Page("guests/whole", page, status);
                })
                .orElseGet(GuestController::closed);
    }

    /// The same without a cookie, with one of another node, and once the hour is over.
    private static Page closed() {
        return new Page("guests/closed", new Page.NoModel(), HttpStatus.NOT_FOUND);
    }
}

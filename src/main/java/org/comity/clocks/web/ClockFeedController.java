package org.comity.clocks.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.comity.clocks.usecase.KeepingClockCalendar;
import org.comity.clocks.usecase.KeepingClockCalendar.Outcome;
import org.comity.clocks.usecase.WritingClockCalendar;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.node.NodeSettings;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// An officer's calendar of clocks (iCalendar, RFC 5545) under a private address, and making and ending that address.
@PageController
class ClockFeedController {

    private static final String PAGE = "/clocks/calendar";

    private final KeepingClockCalendar keeping;
    private final WritingClockCalendar writing;
    private final FreshTouch touch;
    private final NodeSettings node;

    ClockFeedController(
            KeepingClockCalendar keeping, WritingClockCalendar writing, FreshTouch touch, NodeSettings node) {
        this.keeping = keeping;
        this.writing = writing;
        this.touch = touch;
        this.node = node;
    }

    @GetMapping(PAGE)
    Answer own(Officer officer) {
        return show(officer, Optional.empty());
    }

    /// The address is on this answer and on no other.
    @PostMapping(PAGE)
    Answer make(View view, Officer officer, @RequestParam Map<String, String> typed) {
        return switch (keeping.make(officer, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Untouched(var why, var shown) -> {
                var demand = touch.ask(officer.person(), shown);
                yield Page.of("identity/touch", TouchPage.of(PAGE, PAGE, typed, shown, demand, why));
            }
            case Outcome.Made(var address) -> {
                var path = view.link("/calendars/" + address.token().reveal() + "/clocks.ics");
                yield show(officer, Optional.of(node.address(path).toString()));
            }
        };
    }

    @PostMapping(PAGE + "/end")
    Answer end(View view, Officer officer) {
        keeping.end(officer);
        return new Redirect(view.link(PAGE));
    }

    /// Without a sign-in. An address of nobody, one that was ended and what is no address are answered alike.
    @GetMapping("/calendars/{token}/clocks.ics")
    ResponseEntity<byte[]> feed(View view, @PathVariable String token) {
        var owner = keeping.owner(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clocks.ics\"")
                .body(writing.of(owner, view.language()).write().getBytes(StandardCharsets.UTF_8));
    }

    private Answer show(Officer officer, Optional<String> address) {
        return keeping.has(officer)
                .<Answer>map(there -> Page.of("clocks/calendar", new CalendarPage(there, address)))
                .orElseGet(Page::notFound);
    }
}

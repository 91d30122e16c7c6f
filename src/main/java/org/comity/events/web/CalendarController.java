package org.comity.events.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.events.EventId;
import org.comity.events.model.Calendar;
import org.comity.events.usecase.CalendarsOfEvents;
import org.comity.events.usecase.KeepingOwnCalendar;
import org.comity.events.usecase.ReadingEvents;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Events for calendars (iCalendar, RFC 5545): one, and all of them to subscribe to.
@PageController
class CalendarController {

    private final ReadingEvents reading;
    private final CalendarsOfEvents calendars;
    private final KeepingOwnCalendar keeping;

    CalendarController(ReadingEvents reading, CalendarsOfEvents calendars, KeepingOwnCalendar keeping) {
        this.reading = reading;
        this.calendars = calendars;
        this.keeping = keeping;
    }

    @GetMapping("/events/{id}/event.ics")
    ResponseEntity<byte[]> single(View view, @PathVariable String id) {
        var seen = EventId.read(id)
                .flatMap(event -> reading.find(Optional.empty(), event))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(calendars.single(seen.event(), view.language(), ""), "event.ics");
    }

    @GetMapping("/events.ics")
    ResponseEntity<byte[]> feed(View view) {
        return file(calendars.feed(view.text("events.calendar.all"), reading.shown(), view.language()), "calendar.ics");
    }

    /// Somebody's own, under a private address.
    @GetMapping("/calendars/{token}/events.ics")
    ResponseEntity<byte[]> own(View view, @PathVariable String token) {
        var events = keeping.events(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(calendars.feed(view.text("events.own"), events, view.language()), "calendar.ics");
    }

    static ResponseEntity<byte[]> file(Calendar calendar, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(calendar.write().getBytes(StandardCharsets.UTF_8));
    }
}

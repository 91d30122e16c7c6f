package org.comity.events.web;

import java.util.Optional;
import org.comity.events.usecase.KeepingOwnCalendar;
import org.comity.events.usecase.ReadingEvents;
import org.comity.identity.Person;
import org.comity.node.NodeSettings;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What somebody registered for, and the private address of their own calendar.
@PageController
class OwnEventsController {

    private final ReadingEvents reading;
    private final KeepingOwnCalendar calendar;
    private final NodeSettings node;

    OwnEventsController(ReadingEvents reading, KeepingOwnCalendar calendar, NodeSettings node) {
        this.reading = reading;
        this.calendar = calendar;
        this.node = node;
    }

    @GetMapping("/account/events")
    Page own(View view, Person person) {
        return show(view, person, Optional.empty());
    }

    /// The address is on this answer and on no other.
    @PostMapping("/account/events/calendar")
    Page renew(View view, Person person) {
        var path = view.link("/calendars/" + calendar.renew(person) + "/events.ics");
        return show(view, person, Optional.of(node.address(path).toString()));
    }

    @PostMapping("/account/events/calendar/end")
    Answer end(View view, Person person) {
        calendar.end(person);
        return new Redirect(view.link("/account/events"));
    }

    private Page show(View view, Person person, Optional<String> address) {
        var text = new EventText(view, person.belonging().zone());
        return Page.of("events/own", new OwnEventsPage(text, reading.own(person), calendar.has(person), address));
    }
}

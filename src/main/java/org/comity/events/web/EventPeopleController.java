package org.comity.events.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.AttendanceFile;
import org.comity.events.usecase.AskingBeforehand;
import org.comity.events.usecase.DecidingRegistrations;
import org.comity.events.usecase.NotingAttendance;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What editors decide about people: who is admitted, which questions are taken, who was there.
@PageController
class EventPeopleController {

    private static final String DESK = "/secretariat/events/";
    private static final List<String> DECISIONS = List.of("ACCEPT", "REFUSE");

    private final DecidingRegistrations deciding;
    private final AskingBeforehand asking;
    private final NotingAttendance noting;

    EventPeopleController(DecidingRegistrations deciding, AskingBeforehand asking, NotingAttendance noting) {
        this.deciding = deciding;
        this.asking = asking;
        this.noting = noting;
    }

    @PostMapping(DESK + "{id}/registrations")
    Answer decide(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var event = EventId.read(id);
        var registration = uuid(typed.getOrDefault("registration", ""));
        var decision = typed.getOrDefault("decision", "");
        return event.isPresent()
                        && registration.isPresent()
                        && DECISIONS.contains(decision)
                        && deciding.decide(person, event.get(), registration.get(), decision.equals("ACCEPT"))
                ? back(view, event.get())
                : Page.notFound();
    }

    @PostMapping(DESK + "{id}/questions")
    Answer moderate(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var event = EventId.read(id);
        var question = uuid(typed.getOrDefault("question", ""));
        var decision = typed.getOrDefault("decision", "");
        return event.isPresent()
                        && question.isPresent()
                        && DECISIONS.contains(decision)
                        && asking.decide(person, event.get(), question.get(), decision.equals("ACCEPT"))
                ? back(view, event.get())
                : Page.notFound();
    }

    /// What is pasted from the conferencing tool; a table of another form changes nothing, and the editor is told.
    @PostMapping(DESK + "{id}/attendance")
    Answer attendance(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var present = AttendanceFile.read(typed.getOrDefault("table", "")).orElseGet(Map::of);
        return EventId.read(id)
                .flatMap(event -> noting.note(person, event, present))
                .<Answer>map(noted -> new Redirect(view.link(DESK + id)
                        + (present.isEmpty()
                                ? "?unread=yes"
                                : "?noted=" + noted.people() + "&unknown=" + noted.unknown())))
                .orElseGet(Page::notFound);
    }

    private static Answer back(View view, EventId event) {
        return new Redirect(view.link(DESK + event));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

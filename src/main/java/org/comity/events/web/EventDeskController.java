package org.comity.events.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.comity.events.EventId;
import org.comity.events.model.EventAct;
import org.comity.events.usecase.AskingBeforehand;
import org.comity.events.usecase.EditingEvent;
import org.comity.events.usecase.EditingEvent.Outcome;
import org.comity.events.usecase.EventAccess;
import org.comity.events.usecase.ReadingEvents;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat writes, publishes, moves and cancels events.
@PageController
class EventDeskController {

    private static final String DESK = "/secretariat/events";
    private static final int LONGEST_REASON = 1000;

    private final ReadingEvents reading;
    private final EditingEvent editing;
    private final AskingBeforehand asking;
    private final EventAccess access;
    private final Clock clock;

    EventDeskController(
            ReadingEvents reading, EditingEvent editing, AskingBeforehand asking, EventAccess access, Clock clock) {
        this.reading = reading;
        this.editing = editing;
        this.asking = asking;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Answer list(View view, Person person) {
        return reading.edited(person)
                .<Answer>map(events -> Page.of(
                        "events/desk",
                        new DeskPage(new EventText(view, person.belonging().zone()), events)))
                .orElseGet(Page::notFound);
    }

    @GetMapping(DESK + "/new")
    Answer blank(Person person) {
        return access.mayEdit(person)
                ? Page.of(
                        "events/edit",
                        EditPage.blank(EventForm.blank(person.belonging().zone())))
                : Page.notFound();
    }

    @PostMapping(DESK + "/new")
    Answer begin(View view, Person person, @RequestParam Map<String, String> typed) {
        if (!access.mayEdit(person)) {
            return Page.notFound();
        }
        var form = new EventForm(typed, view);
        var draft = form.draft();
        if (draft.isEmpty()) {
            return Page.refused("events/edit", EditPage.blank(typed).with(form.errors()));
        }
        return answer(view, editing.begin(person, draft.get()), EditPage.blank(typed));
    }

    @GetMapping(DESK + "/{id}")
    Answer look(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> asked) {
        return EventId.read(id)
                .flatMap(event -> reading.desk(person, event))
                .<Answer>map(desk -> Page.of("events/one", page(view, person, desk, asked, unread(view, asked))))
                .orElseGet(Page::notFound);
    }

    private static List<FieldError> unread(View view, Map<String, String> asked) {
        return asked.containsKey("unread")
                ? List.of(new FieldError("table", view.text("events.desk.attendance.unread")))
                : List.of();
    }

    private OnePage page(
            View view, Person person, ReadingEvents.Desk desk, Map<String, String> asked, List<FieldError> errors) {
        return new OnePage(
                new EventText(view, person.belonging().zone()),
                desk,
                asking.of(person, desk.event().id()).orElseGet(List::of),
                clock.instant(),
                number(asked, "noted"),
                number(asked, "unknown"),
                errors);
    }

    private static String number(Map<String, String> asked, String name) {
        var typed = asked.getOrDefault(name, "");
        return typed.matches("\\d{1,6}") ? typed : "";
    }

    @GetMapping(DESK + "/{id}/edit")
    Answer edit(Person person, @PathVariable String id) {
        return EventId.read(id)
                .flatMap(event -> reading.desk(person, event))
                .filter(desk -> access.mayEdit(person))
                .<Answer>map(desk ->
                        Page.of("events/edit", EditPage.of(desk.event(), EventForm.again(desk.event(), desk.rooms()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/{id}/edit")
    Answer save(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var desk =
                EventId.read(id).filter(event -> access.mayEdit(person)).flatMap(event -> reading.desk(person, event));
        if (desk.isEmpty()) {
            return Page.notFound();
        }
        var page = EditPage.of(desk.get().event(), typed);
        var form = new EventForm(typed, view);
        var draft = form.draft();
        return draft.isEmpty()
                ? Page.refused("events/edit", page.with(form.errors()))
                : answer(view, editing.save(person, desk.get().event().id(), draft.get()), page);
    }

    private static Answer answer(View view, Outcome outcome, EditPage page) {
        return switch (outcome) {
            case Outcome.Done(var event) -> new Redirect(view.link(DESK + "/" + event));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var why) ->
                Page.refused(
                        "events/edit",
                        page.with(List.of(new FieldError("date", view.text("events.edit.refused." + why)))));
        };
    }

    @PostMapping(DESK + "/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var desk =
                EventId.read(id).filter(event -> access.mayEdit(person)).flatMap(event -> reading.desk(person, event));
        if (desk.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var cancels = form.raw("act").equals(EventAct.CANCEL.name());
        var said = cancels ? form.text("said", LONGEST_REASON) : "";
        if (!form.errors().isEmpty()) {
            return refused(view, person, desk.get(), form.errors());
        }
        var act = cancels ? EventAct.CANCEL : EventAct.PUBLISH;
        return switch (editing.act(person, desk.get().event().id(), act, said)) {
            case Outcome.Done(var event) -> new Redirect(view.link(DESK + "/" + event));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var why) ->
                refused(
                        view,
                        person,
                        desk.get(),
                        List.of(new FieldError("act", view.text("events.edit.refused." + why))));
        };
    }

    private Answer refused(View view, Person person, ReadingEvents.Desk desk, List<FieldError> errors) {
        return Page.refused("events/one", page(view, person, desk, Map.of(), errors));
    }
}

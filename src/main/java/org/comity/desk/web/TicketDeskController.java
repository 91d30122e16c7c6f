package org.comity.desk.web;

import java.util.List;
import java.util.Map;
import org.comity.desk.TicketId;
import org.comity.desk.usecase.AnsweringTicket;
import org.comity.desk.usecase.LinkingTicket;
import org.comity.desk.usecase.ReadingTickets;
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

/// One ticket at the secretariat's desk.
@PageController
class TicketDeskController {

    private static final String PATH = "/secretariat/desk/{id}";

    private final ReadingTickets reading;
    private final AnsweringTicket answering;
    private final LinkingTicket linking;

    TicketDeskController(ReadingTickets reading, AnsweringTicket answering, LinkingTicket linking) {
        this.reading = reading;
        this.answering = answering;
        this.linking = linking;
    }

    @GetMapping(PATH)
    Answer show(Person person, @PathVariable String id) {
        return page(person, TicketId.named(id), Map.of(), List.of());
    }

    @PostMapping(PATH + "/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var ticket = TicketId.named(id);
        if (reading.read(person, ticket).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var deed = DeedForm.read(form);
        if (deed.isEmpty()) {
            return page(person, ticket, typed, form.errors());
        }
        return switch (answering.act(person, ticket, deed.get(), seen(typed))) {
            case DONE -> new Redirect(view.link("/secretariat/desk/" + ticket));
            case NOT_FOUND -> Page.notFound();
            case NOBODY -> refused(view, person, ticket, typed, "to", "desk.refused.NOBODY");
            case NOT_NOW -> refused(view, person, ticket, typed, "main", "desk.refused.NOT_NOW");
            case MEANWHILE -> refused(view, person, ticket, typed, "main", "desk.refused.MEANWHILE");
        };
    }

    private static long seen(Map<String, String> typed) {
        var text = typed.getOrDefault("seen", "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    @PostMapping(PATH + "/links")
    Answer link(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var ticket = TicketId.named(id);
        return switch (linking.link(person, ticket, typed.getOrDefault("page", ""))) {
            case DONE -> new Redirect(view.link("/secretariat/desk/" + ticket));
            case NOT_FOUND -> Page.notFound();
            case NOT_NOW -> refused(view, person, ticket, typed, "main", "desk.refused.NOT_NOW");
            case NO_PAGE -> refused(view, person, ticket, typed, "page", "desk.refused.NO_PAGE");
            case MANY -> refused(view, person, ticket, typed, "page", "desk.refused.MANY");
        };
    }

    @PostMapping(PATH + "/links/gone")
    Answer unlink(View view, Person person, @PathVariable String id, @RequestParam(defaultValue = "") String page) {
        var ticket = TicketId.named(id);
        return linking.unlink(person, ticket, page) == LinkingTicket.Outcome.DONE
                ? new Redirect(view.link("/secretariat/desk/" + ticket))
                : Page.notFound();
    }

    private Answer refused(
            View view, Person person, TicketId ticket, Map<String, String> typed, String field, String key) {
        return page(person, ticket, typed, List.of(new FieldError(field, view.text(key))));
    }

    private Answer page(Person person, TicketId ticket, Map<String, String> typed, List<FieldError> errors) {
        return reading.read(person, ticket)
                .map(found -> new OneTicketPage(found, typed, errors))
                .<Answer>map(model -> errors.isEmpty() ? Page.of("desk/one", model) : Page.refused("desk/one", model))
                .orElseGet(Page::notFound);
    }
}

package org.comity.events.web;

import java.util.Map;
import org.comity.events.EventId;
import org.comity.events.usecase.AskingBeforehand;
import org.comity.events.usecase.Registering;
import org.comity.events.usecase.Registering.Outcome;
import org.comity.events.usecase.Withdrawing;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Registering and withdrawing with an account, by one button each.
@PageController
class ComingController {

    static final int LONGEST_QUESTION = 1000;

    private final Registering registering;
    private final Withdrawing withdrawing;
    private final AskingBeforehand asking;

    ComingController(Registering registering, Withdrawing withdrawing, AskingBeforehand asking) {
        this.registering = registering;
        this.withdrawing = withdrawing;
        this.asking = asking;
    }

    @PostMapping("/events/{id}/registration")
    Answer register(View view, Person person, @PathVariable String id) {
        var event = EventId.read(id);
        if (event.isEmpty() || register(person, event.get(), view) instanceof Outcome.NotFound) {
            return Page.notFound();
        }
        return new Redirect(view.link("/events/" + event.get()));
    }

    private Outcome register(Person person, EventId event, View view) {
        try {
            return registering.register(person, event, view.language());
        } catch (Registering.RegisteredMeanwhile twice) {
            return registering.register(person, event, view.language());
        }
    }

    @PostMapping("/events/{id}/questions")
    Answer ask(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var text = form.text("question", LONGEST_QUESTION);
        return EventId.read(id)
                .filter(event -> form.errors().isEmpty() && asking.ask(person, event, text))
                .<Answer>map(event -> new Redirect(view.link("/events/" + event) + "?asked=yes"))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/events/{id}/registration/withdraw")
    Answer withdraw(View view, Person person, @PathVariable String id) {
        return EventId.read(id)
                .filter(event -> withdrawing.withdraw(person, event))
                .<Answer>map(event -> new Redirect(view.link("/events/" + event)))
                .orElseGet(Page::notFound);
    }
}

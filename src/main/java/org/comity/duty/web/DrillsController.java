package org.comity.duty.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.OwnDrills;
import org.comity.duty.model.Window;
import org.comity.duty.usecase.AcknowledgingDrill;
import org.comity.duty.usecase.OrderingDrill;
import org.comity.duty.usecase.OrderingOwnDrill;
import org.comity.duty.usecase.OrderingOwnDrill.Outcome;
import org.comity.duty.usecase.ReadingDrills;
import org.comity.identity.Person;
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

/// Drills as an authority sees them: its own, the figures of all, and the button that says somebody is there.
@PageController
class DrillsController {

    private static final String PATH = "/duty/drills";

    private final ReadingDrills reading;
    private final OrderingOwnDrill ordering;
    private final AcknowledgingDrill acknowledging;
    private final Clock clock;

    DrillsController(ReadingDrills reading, OrderingOwnDrill ordering, AcknowledgingDrill acknowledging, Clock clock) {
        this.reading = reading;
        this.ordering = ordering;
        this.acknowledging = acknowledging;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer drills(Person person) {
        return show(person, Map.of(), List.of());
    }

    @PostMapping(PATH)
    Answer order(View view, Person person, @RequestParam Map<String, String> typed) {
        if (reading.own(person).filter(OwnDrills::orders).isEmpty()) {
            return Page.notFound();
        }
        var form = new DrillForm(typed, view);
        var window = form.atOnce() ? Optional.<Window>empty() : form.window();
        if (!form.atOnce() && window.isEmpty()) {
            return show(person, typed, form.errors());
        }
        return answer(view, person, typed, ordering.order(person, window));
    }

    @GetMapping(PATH + "/{id}")
    Answer call(Person person, @PathVariable String id) {
        return named(id)
                .flatMap(drill -> acknowledging.call(person, drill))
                .<Answer>map(call -> Page.of(
                        "duty/call",
                        new CallPage(call, person.belonging().name(), clock.instant(), acknowledging.may(person))))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/{id}/acknowledge")
    Answer acknowledge(View view, Person person, @PathVariable String id) {
        return named(id)
                .flatMap(drill -> acknowledging.acknowledge(person, drill))
                .<Answer>map(call -> new Redirect(view.link(PATH + "/" + call.drill())))
                .orElseGet(Page::notFound);
    }

    private Answer answer(View view, Person person, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused refused -> show(person, typed, List.of(error(view, refused.reason())));
        };
    }

    private static FieldError error(View view, OrderingDrill.Reason why) {
        return new FieldError("day", view.text("duty.drill.refused." + why));
    }

    private Answer show(Person person, Map<String, String> typed, List<FieldError> errors) {
        return reading.own(person)
                .<Answer>map(own -> {
                    var page = new DrillsPage(own, reading.figures(person), typed, errors);
                    return errors.isEmpty() ? Page.of("duty/drills", page) : Page.refused("duty/drills", page);
                })
                .orElseGet(Page::notFound);
    }

    private static Optional<DrillId> named(String id) {
        try {
            return Optional.of(new DrillId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

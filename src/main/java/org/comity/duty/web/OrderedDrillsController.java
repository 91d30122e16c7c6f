package org.comity.duty.web;

import java.util.List;
import java.util.Map;
import org.comity.duty.usecase.OrderingDrill;
import org.comity.duty.usecase.OrderingDrill.Outcome;
import org.comity.duty.usecase.ReadingDrills;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat orders drills.
@PageController
class OrderedDrillsController {

    private static final String PATH = "/secretariat/drills";

    private final ReadingDrills reading;
    private final OrderingDrill ordering;
    private final FreshTouch touch;
    private final Directory directory;
    private final StateNames names;

    OrderedDrillsController(
            ReadingDrills reading, OrderingDrill ordering, FreshTouch touch, Directory directory, StateNames names) {
        this.reading = reading;
        this.ordering = ordering;
        this.touch = touch;
        this.directory = directory;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer drills(Person person) {
        return show(person, Map.of(), List.of());
    }

    @PostMapping(PATH)
    Answer order(View view, Person person, @RequestParam Map<String, String> typed) {
        if (reading.ordered(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new DrillForm(typed, view);
        var window = form.window();
        if (window.isEmpty()) {
            return show(person, typed, form.errors());
        }
        var outcome = ordering.order(person, form.countries(), form.announced(), window.get(), TouchAnswer.in(typed));
        return switch (outcome) {
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(PATH, PATH, typed, shown, touch.ask(person, shown), reason));
            case Outcome.Refused(var reason) ->
                show(person, typed, List.of(new FieldError("day", view.text("duty.drill.refused." + reason))));
        };
    }

    private Answer show(Person person, Map<String, String> typed, List<FieldError> errors) {
        return reading.ordered(person)
                .<Answer>map(drills -> {
                    var page = new OrderedDrillsPage(drills, states(), names, typed, errors);
                    return errors.isEmpty() ? Page.of("duty/ordered", page) : Page.refused("duty/ordered", page);
                })
                .orElseGet(Page::notFound);
    }

    private List<Country> states() {
        return directory.authorities().stream()
                .filter(authority -> authority.functions().contains(AuthorityFunction.CONTACT_POINT))
                .map(Authority::country)
                .distinct()
                .toList();
    }
}

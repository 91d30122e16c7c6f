package org.comity.help.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.help.Service;
import org.comity.help.ServiceId;
import org.comity.help.usecase.CurrentServices;
import org.comity.help.usecase.KeepingServices;
import org.comity.help.usecase.KeepingServices.Outcome;
import org.comity.help.usecase.ServiceAccess;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Country;
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

/// Where the people of a State keep the services that people of their country find under `/help`.
@PageController
class ServicesDeskController {

    private static final String DESK = "/secretariat/services";
    private static final String EVERYWHERE = "any";
    /// The field of the day in the form that confirms: another stands in the form that corrects.
    private static final String CONFIRMED_ON = "confirmed-on";

    private static final int REASON = 2_000;

    private final CurrentServices services;
    private final ServiceAccess access;
    private final KeepingServices keeping;
    private final MakingPages pages;
    private final FreshTouch touch;

    ServicesDeskController(
            CurrentServices services,
            ServiceAccess access,
            KeepingServices keeping,
            MakingPages pages,
            FreshTouch touch) {
        this.services = services;
        this.access = access;
        this.keeping = keeping;
        this.pages = pages;
        this.touch = touch;
    }

    /// People of a State come to their own; the secretariat to what belongs to none.
    @GetMapping(DESK)
    Answer desk(View view, Person person, @RequestParam(defaultValue = "") String state) {
        if (!access.works(person)) {
            return Page.notFound();
        }
        var chosen = pages.state(state).map(StateFact::country);
        var place = chosen.or(() -> person.belonging().country())
                .map(ServicesDeskController::place)
                .orElse(EVERYWHERE);
        return new Redirect(view.link(DESK + "/" + place));
    }

    private static String place(Country state) {
        return state.code().toLowerCase(Locale.ROOT);
    }

    /// The State an address names; empty where it names nothing that is.
    private Optional<Optional<Country>> state(String place) {
        if (place.equals(EVERYWHERE)) {
            return Optional.of(Optional.empty());
        }
        var state = pages.state(place).map(StateFact::country);
        return state.isPresent() ? Optional.of(state) : Optional.empty();
    }

    private String name(View view, Optional<Country> state) {
        return state.map(country -> pages.name(country, view.language()).name())
                .orElseGet(() -> view.text("help.desk.everywhere"));
    }

    @GetMapping(DESK + "/{place:[a-z]{2,3}}")
    Answer list(View view, Person person, @PathVariable String place) {
        var state = state(place).filter(known -> access.reads(person, known));
        if (state.isEmpty()) {
            return Page.notFound();
        }
        var known = services.committed().of(state.get()).stream()
                .sorted(Comparator.comparing(Service::kind).thenComparing(Service::name))
                .toList();
        return Page.of(
                "help/desk",
                new ServicesPage(
                        place,
                        name(view, state.get()),
                        known,
                        access.keeps(person, state.get()),
                        person.ofSecretariat() ? pages.states(view.language()) : List.of(),
                        pages.today()));
    }

    @GetMapping(DESK + "/{place:[a-z]{2,3}}/service")
    Answer form(View view, Person person, @PathVariable String place, @RequestParam(defaultValue = "") String id) {
        var state = state(place).filter(known -> access.confirms(person, known));
        var before = ServiceId.named(id)
                .flatMap(services.committed()::find)
                .filter(known -> state.isPresent() && known.country().equals(state.get()));
        if (state.isEmpty() || (before.isEmpty() && (!id.isEmpty() || !access.keeps(person, state.get())))) {
            return Page.notFound();
        }
        return form(view, person, place, before, ServiceForm.of(before, pages.today()), List.of());
    }

    private Page form(
            View view,
            Person person,
            String place,
            Optional<Service> before,
            Map<String, String> typed,
            List<FieldError> errors) {
        var state = state(place).orElseThrow();
        var shown = new HashMap<>(typed);
        shown.putIfAbsent(CONFIRMED_ON, pages.today().toString());
        var page = new ServiceFormPage(
                place, state, name(view, state), before, shown, access.keeps(person, state), errors);
        return errors.isEmpty() ? Page.of("help/form", page) : Page.refused("help/form", page);
    }

    /// Adds or corrects.
    @PostMapping(DESK + "/{place:[a-z]{2,3}}/service")
    Answer keep(View view, Person person, @PathVariable String place, @RequestParam Map<String, String> typed) {
        var state = state(place).filter(known -> access.keeps(person, known));
        if (state.isEmpty()) {
            return Page.notFound();
        }
        var before = of(state.get(), typed);
        if (before.isEmpty() && !typed.getOrDefault("id", "").isEmpty()) {
            return Page.notFound();
        }
        var form = new ServiceForm(typed, view, state.get(), before, pages.today());
        var service = form.service();
        if (service.isEmpty()) {
            return form(view, person, place, before, typed, form.errors());
        }
        var touched = TouchAnswer.in(typed);
        var outcome = before.isEmpty()
                ? keeping.add(person, service.get(), touched)
                : keeping.keep(person, service.get(), typed.getOrDefault("seen", ""), touched);
        return outcome instanceof Outcome.Overtaken(var id)
                ? overtaken(view, person, place, typed, id)
                : answer(outcome, view, person, place, "/service", typed);
    }

    private Optional<Service> of(Optional<Country> state, Map<String, String> typed) {
        return ServiceId.named(typed.getOrDefault("id", ""))
                .flatMap(services.committed()::find)
                .filter(known -> known.country().equals(state));
    }

    /// What was typed stands in the form; publishing it again is then done knowingly.
    private Answer overtaken(View view, Person person, String place, Map<String, String> typed, ServiceId id) {
        var now = services.committed().find(id);
        var again = new HashMap<>(typed);
        again.put("seen", KeepingServices.seen(now));
        again.put("id", now.map(there -> there.id().written()).orElse(""));
        return form(view, person, place, now, again, List.of(new FieldError("main", view.text("help.desk.overtaken"))));
    }

    @PostMapping(DESK + "/{place:[a-z]{2,3}}/confirmed")
    Answer confirm(View view, Person person, @PathVariable String place, @RequestParam Map<String, String> typed) {
        var service =
                state(place).filter(known -> access.confirms(person, known)).flatMap(known -> of(known, typed));
        if (service.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var day = ServiceForm.checked(form, pages.today());
        if (day.isEmpty()) {
            var error = new FieldError(CONFIRMED_ON, form.errors().getFirst().message());
            var again = ServiceForm.of(service, pages.today());
            again.put(CONFIRMED_ON, form.raw("checked"));
            return form(view, person, place, service, again, List.of(error));
        }
        var id = service.get().id();
        var outcome = keeping.confirm(person, id, day.get(), typed.getOrDefault("seen", ""), TouchAnswer.in(typed));
        return outcome instanceof Outcome.Overtaken
                ? form(
                        view,
                        person,
                        place,
                        services.committed().find(id),
                        ServiceForm.of(services.committed().find(id), pages.today()),
                        List.of(new FieldError("main", view.text("help.desk.overtaken"))))
                : answer(outcome, view, person, place, "/confirmed", typed);
    }

    @PostMapping(DESK + "/{place:[a-z]{2,3}}/withdrawn")
    Answer withdraw(View view, Person person, @PathVariable String place, @RequestParam Map<String, String> typed) {
        var service = state(place).filter(known -> access.keeps(person, known)).flatMap(known -> of(known, typed));
        if (service.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", REASON);
        if (!form.errors().isEmpty()) {
            var again = ServiceForm.of(service, pages.today());
            again.put("reason", reason);
            return form(view, person, place, service, again, form.errors());
        }
        return answer(
                keeping.withdraw(person, service.get().id(), reason, TouchAnswer.in(typed)),
                view,
                person,
                place,
                "/withdrawn",
                typed);
    }

    private Answer answer(
            Outcome outcome, View view, Person person, String place, String act, Map<String, String> typed) {
        var desk = DESK + "/" + place;
        return switch (outcome) {
            case Outcome.NotFound(), Outcome.Overtaken(var _) -> Page.notFound();
            case Outcome.Done(var id) -> new Redirect(view.link(desk + "#" + id.written()));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(desk, desk + act, typed, shown, touch.ask(person, shown), reason));
        };
    }
}

package org.comity.identity.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.identity.usecase.EnrollingAuthority;
import org.comity.identity.usecase.EnrollingAuthority.Outcome;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
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

/// Where the secretariat enrols authorities, two people together.
@PageController
class SecretariatController {

    private static final String PATH = "/secretariat/authorities";
    private static final int LONGEST = 200;

    private final EnrollingAuthority enrolling;
    private final FreshTouch touch;
    private final CurrentFacts facts;
    private final StateNames names;

    SecretariatController(EnrollingAuthority enrolling, FreshTouch touch, CurrentFacts facts, StateNames names) {
        this.enrolling = enrolling;
        this.touch = touch;
        this.facts = facts;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer authorities(View view, Person person) {
        return show(view, person, Map.of("zone", "UTC"), List.of());
    }

    @PostMapping(PATH)
    Answer propose(View view, Person person, @RequestParam Map<String, String> typed) {
        if (enrolling.open(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        return wanted(form, person)
                .map(authority ->
                        answer(view, person, PATH, typed, enrolling.propose(person, authority, TouchAnswer.in(typed))))
                .orElseGet(() -> show(view, person, typed, form.errors()));
    }

    @PostMapping(PATH + "/{id}/{deed:confirm|refuse}")
    Answer decide(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam Map<String, String> typed) {
        var proposal = named(id);
        var outcome = "confirm".equals(deed)
                ? enrolling.confirm(person, proposal, TouchAnswer.in(typed))
                : enrolling.refuse(person, proposal, TouchAnswer.in(typed));
        return answer(view, person, PATH + "/" + proposal + "/" + deed, Map.of(), outcome);
    }

    private Answer answer(View view, Person person, String action, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.Refused(var reason) ->
                show(
                        view,
                        person,
                        typed,
                        List.of(new FieldError("main", view.text("identity.authorities.refused." + reason))));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(PATH, action, typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Optional<Authority> wanted(TypedForm form, Person person) {
        var name = form.line("name", LONGEST);
        var country = country(form);
        var functions = functions(form);
        var zone = zone(form);
        return form.errors().isEmpty() && country.isPresent() && zone.isPresent()
                ? Optional.of(new Authority(
                        new AuthorityId(UUID.randomUUID()),
                        country.get(),
                        name,
                        functions,
                        zone.get(),
                        person.belonging().demonstration()))
                : Optional.empty();
    }

    private Optional<Country> country(TypedForm form) {
        var typed = form.raw("country");
        var known = typed.matches("[A-Z]{2}")
                ? Optional.of(new Country(typed))
                        .filter(country -> facts.now().state(country).isPresent())
                : Optional.<Country>empty();
        if (known.isEmpty()) {
            form.wrong("country", "web.form.error.choice");
        }
        return known;
    }

    private static Set<AuthorityFunction> functions(TypedForm form) {
        var chosen = EnumSet.noneOf(AuthorityFunction.class);
        Arrays.stream(AuthorityFunction.values())
                .filter(function -> !form.raw("function-" + function.name()).isEmpty())
                .forEach(chosen::add);
        if (chosen.isEmpty()) {
            form.wrong("functions", "web.form.error.choice");
        }
        return chosen;
    }

    private static Optional<ZoneId> zone(TypedForm form) {
        try {
            return Optional.of(ZoneId.of(form.raw("zone")));
        } catch (DateTimeException unknown) {
            form.wrong("zone", "identity.founding.zone.unknown");
            return Optional.empty();
        }
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    private Answer show(View view, Person person, Map<String, String> typed, List<FieldError> errors) {
        var states = facts.now().states().stream()
                .map(state -> state.country())
                .sorted(names.order(view.language()))
                .map(state -> new JoinPage.Choice(state.code(), names.name(state, view.language())))
                .toList();
        return enrolling
                .open(person)
                .<Answer>map(open -> {
                    var page = new ProposalsPage(open, person, names, typed, errors, states);
                    return errors.isEmpty()
                            ? Page.of("identity/proposals", page)
                            : Page.refused("identity/proposals", page);
                })
                .orElseGet(Page::notFound);
    }
}

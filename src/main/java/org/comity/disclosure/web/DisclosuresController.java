package org.comity.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.usecase.DecidingDisclosure;
import org.comity.disclosure.usecase.DecidingDisclosure.Outcome;
import org.comity.disclosure.usecase.ReadingDisclosures;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Sensitive;
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

/// Disclosures, for those who asked and those who decide.
@PageController
class DisclosuresController {

    private static final String PATH = "/disclosures";
    private static final int LONGEST_WORDS = 1_000;

    private final ReadingDisclosures reading;
    private final DecidingDisclosure deciding;
    private final FreshTouch touch;
    private final StateNames names;
    private final Clock clock;

    DisclosuresController(
            ReadingDisclosures reading, DecidingDisclosure deciding, FreshTouch touch, StateNames names, Clock clock) {
        this.reading = reading;
        this.deciding = deciding;
        this.touch = touch;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(Person person) {
        return reading.list(person)
                .<Answer>map(concerned ->
                        Page.of("disclosure/list", new DisclosuresPage(concerned, names, LocalDate.now(clock))))
                .orElseGet(Page::notFound);
    }

    @GetMapping(PATH + "/{id}")
    Answer disclosure(HttpServletResponse response, Person person, @PathVariable String id) {
        return show(response, person, id, Map.of(), List.of());
    }

    /// @param typed `act`, and `words` where the act needs some
    @PostMapping(PATH + "/{id}/acts")
    Answer act(
            HttpServletResponse response,
            View view,
            Person person,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var act = named(typed.getOrDefault("act", ""));
        var words = typed.containsKey("words") ? form.text("words", LONGEST_WORDS) : "";
        if (act.isEmpty()) {
            return Page.notFound();
        }
        if (!form.errors().isEmpty()) {
            return show(response, person, id, typed, form.errors());
        }
        var done =
                deciding.decide(DisclosureId.named(id), person, act.get(), Sensitive.of(words), TouchAnswer.in(typed));
        return switch (done) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var decided) -> new Redirect(view.link(after(decided, person)));
            case Outcome.NotNow() ->
                show(response, person, id, typed, List.of(new FieldError("main", view.text("disclosure.notNow"))));
            case Outcome.Wordless() ->
                show(
                        response,
                        person,
                        id,
                        typed,
                        List.of(new FieldError("words", view.text("web.form.error.required"))));
            case Outcome.Untouched(var why, var shown) -> {
                var back = PATH + "/" + DisclosureId.named(id);
                yield Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), why));
            }
        };
    }

    private static Optional<Act> named(String act) {
        return Arrays.stream(Act.values())
                .filter(value -> value.name().equals(act))
                .findFirst();
    }

    /// Whoever decided may have nothing more to do with it.
    private String after(DisclosureId id, Person person) {
        return reading.read(id, person).isPresent() ? PATH + "/" + id : PATH;
    }

    /// While details are shown the page asks for itself again when their time is over, so that none stay on a
    /// screen that nobody touches.
    private Answer show(
            HttpServletResponse response,
            Person person,
            String id,
            Map<String, String> typed,
            List<FieldError> errors) {
        return reading.read(DisclosureId.named(id), person)
                .<Answer>map(found -> {
                    var page = new DisclosurePage(found, person, names, clock.instant(), typed, errors);
                    if (!found.details().isEmpty()) {
                        response.setHeader("Refresh", Long.toString(page.left() + 1));
                        response.setHeader("Cache-Control", "no-store");
                    }
                    return errors.isEmpty()
                            ? Page.of("disclosure/disclosure", page)
                            : Page.refused("disclosure/disclosure", page);
                })
                .orElseGet(Page::notFound);
    }
}

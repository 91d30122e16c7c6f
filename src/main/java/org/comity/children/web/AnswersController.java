package org.comity.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.children.model.Criteria;
import org.comity.children.usecase.AnsweringBenchmarks;
import org.comity.children.usecase.AnsweringBenchmarks.Outcome;
import org.comity.children.usecase.ChildrenAccess;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.children.usecase.DescribingLaw;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.vocabulary.Country;
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

/// Where a State's reviewers answer its benchmarks, or the secretariat where there are none.
@PageController
class AnswersController {

    private static final String PATH = "/children/benchmarks/";

    private final DescribingLaw describing;
    private final Criteria criteria;
    private final CurrentAnswers current;
    private final ChildrenAccess access;
    private final AnsweringBenchmarks answering;
    private final FreshTouch touch;
    private final Clock clock;

    AnswersController(
            DescribingLaw describing,
            Criteria criteria,
            CurrentAnswers current,
            ChildrenAccess access,
            AnsweringBenchmarks answering,
            FreshTouch touch,
            Clock clock) {
        this.describing = describing;
        this.criteria = criteria;
        this.current = current;
        this.access = access;
        this.answering = answering;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping(PATH + "{code:[A-Z]{2}}")
    Answer form(
            @PathVariable String code, View view, Person person, @RequestParam(defaultValue = "") String published) {
        var state = state(code, person);
        if (state.isEmpty()) {
            return Page.notFound();
        }
        var typed = AnswerForm.of(criteria, current.committed(state.get()));
        return page(view, state.get(), typed, !published.isEmpty(), List.of());
    }

    @PostMapping(PATH + "{code:[A-Z]{2}}")
    Answer publish(@PathVariable String code, View view, Person person, @RequestParam Map<String, String> typed) {
        var state = state(code, person);
        if (state.isEmpty()) {
            return Page.notFound();
        }
        var form = new AnswerForm(typed, view, LocalDate.now(clock), current.committed(state.get()));
        var answers = form.answers(criteria);
        if (!form.errors().isEmpty()) {
            return page(view, state.get(), typed, false, form.errors());
        }
        return switch (answering.publish(person, state.get(), answers, form.seen(), TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(PATH + code + "?published=yes"));
            case Outcome.Unchanged() -> page(view, state.get(), typed, false, main(view, "children.form.unchanged"));
            case Outcome.Overtaken() -> overtaken(view, state.get(), typed);
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(PATH + code, PATH + code, typed, shown, touch.ask(person, shown), reason));
        };
    }

    /// What was typed stands in the form; publishing it again is then done knowingly.
    private Page overtaken(View view, Country state, Map<String, String> typed) {
        var again = new HashMap<>(typed);
        again.put("seen", Long.toString(current.committed(state).edition()));
        return page(view, state, again, false, main(view, "children.form.overtaken"));
    }

    private static List<FieldError> main(View view, String key) {
        return List.of(new FieldError("main", view.text(key)));
    }

    private Optional<Country> state(String code, Person person) {
        var country = new Country(code);
        return describing.of(country).map(law -> country).filter(state -> access.publishes(person, state));
    }

    private Page page(View view, Country state, Map<String, String> typed, boolean published, List<FieldError> errors) {
        var page = new AnswerFormPage(
                state.code(), describing.name(state, view.language()), criteria, typed, published, errors);
        return errors.isEmpty() ? Page.of("children/answers", page) : Page.refused("children/answers", page);
    }
}

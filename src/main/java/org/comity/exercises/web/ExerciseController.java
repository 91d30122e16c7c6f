package org.comity.exercises.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.comity.exercises.usecase.BeginningExercise;
import org.comity.exercises.usecase.BeginningExercise.Outcome;
import org.comity.exercises.usecase.LeavingExercise;
import org.comity.exercises.usecase.ReadingExercise;
import org.comity.identity.Person;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.InExercise;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One exercise: its story, how far the reader is, and what it came to.
@PageController
class ExerciseController {

    private final ReadingExercise reading;
    private final BeginningExercise beginning;
    private final LeavingExercise leaving;
    private final StateNames names;
    private final Clock clock;

    ExerciseController(
            ReadingExercise reading,
            BeginningExercise beginning,
            LeavingExercise leaving,
            StateNames names,
            Clock clock) {
        this.reading = reading;
        this.beginning = beginning;
        this.leaving = leaving;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/exercises/{scenario}")
    Answer exercise(Person person, @PathVariable String scenario, HttpServletRequest request) {
        return show(person, scenario, List.of(), request);
    }

    @PostMapping("/exercises/{scenario}/begin")
    Answer begin(View view, Person person, @PathVariable String scenario, HttpServletRequest request) {
        return switch (beginning.begin(person, scenario, view.language())) {
            case Outcome.Begun(var begun) -> new Redirect(view.link("/requests/" + begun + "/draft"));
            case Outcome.TooMany(var again) -> show(person, scenario, List.of(tooMany(again, view)), request);
            case Outcome.NotFound() -> Page.notFound();
        };
    }

    @PostMapping("/exercises/{scenario}/end")
    Answer end(View view, Person person, @PathVariable String scenario) {
        leaving.leave(person, scenario);
        return new Redirect(view.link("/exercises/" + scenario));
    }

    private static FieldError tooMany(Instant again, View view) {
        return new FieldError("main", view.text("exercises.tooMany", view.moment(again)));
    }

    /// The story too says that it is one, on paper as well.
    private Answer show(Person person, String scenario, List<FieldError> errors, HttpServletRequest request) {
        return reading.read(person, scenario)
                .<Answer>map(standing -> {
                    InExercise.mark(request, "/exercises/" + standing.scenario().id());
                    var page = new ExercisePage(standing, names, clock.instant(), errors);
                    return errors.isEmpty()
                            ? Page.of("exercises/exercise", page)
                            : Page.refused("exercises/exercise", page);
                })
                .orElseGet(Page::notFound);
    }
}

package org.comity.exercises.web;

import org.comity.exercises.usecase.ReadingExercise;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/// Which exercises there are, for everyone.
@PageController
class ExercisesController {

    private final ReadingExercise reading;

    ExercisesController(ReadingExercise reading) {
        this.reading = reading;
    }

    @GetMapping("/exercises")
    Page list() {
        return Page.of("exercises/list", new ExercisesPage(reading.all()));
    }
}

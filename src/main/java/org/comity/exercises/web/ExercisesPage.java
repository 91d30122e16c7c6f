package org.comity.exercises.web;

import java.util.List;
import org.comity.exercises.model.Scenario;

/// The exercises there are.
public record ExercisesPage(List<Scenario> scenarios) {

    public ExercisesPage {
        scenarios = List.copyOf(scenarios);
    }
}

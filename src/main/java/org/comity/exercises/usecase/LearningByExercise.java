package org.comity.exercises.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.exercises.Address;
import org.comity.exercises.Exercises;
import org.comity.exercises.Outcome;
import org.comity.exercises.store.RoomStore;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// Exercises for courses.
public class LearningByExercise implements Exercises {

    private final Scenarios scenarios;
    private final BeginningExercise beginning;
    private final RoomStore rooms;
    private final Directory directory;

    public LearningByExercise(Scenarios scenarios, BeginningExercise beginning, RoomStore rooms, Directory directory) {
        this.scenarios = scenarios;
        this.beginning = beginning;
        this.rooms = rooms;
        this.directory = directory;
    }

    @Override
    public Set<String> scenarios() {
        return scenarios.ids();
    }

    @Override
    public Address begin(PersonId learner, String scenario, Language language) {
        var person = directory.person(learner).orElseThrow(() -> new IllegalArgumentException("Nobody is " + learner));
        return switch (beginning.begin(person, scenario, language)) {
            case BeginningExercise.Outcome.Begun(var request) -> new Address("/requests/" + request + "/draft");
            case BeginningExercise.Outcome.TooMany(var again) -> new Address("/exercises/" + scenario);
            case BeginningExercise.Outcome.NotFound() ->
                throw new IllegalArgumentException("There is no exercise " + scenario + " for " + learner);
        };
    }

    @Override
    public Optional<Outcome> outcome(PersonId learner, String scenario) {
        return rooms.best(learner, scenario);
    }
}

package org.comity.exercises.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exercises.ExercisesSettings;
import org.comity.exercises.model.Room;
import org.comity.exercises.store.RoomStore;
import org.comity.identity.Person;
import org.comity.requests.Rehearsals;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Begins an exercise for somebody: a sandbox of its own, and the draft in it. One that goes on is gone on with.
public class BeginningExercise {

    /// What came of it.
    public sealed interface Outcome {
        record Begun(RequestId request) implements Outcome {}

        /// So many were begun within a day that the next one waits.
        record TooMany(Instant again) implements Outcome {}

        /// There is no such scenario, or not for this person.
        record NotFound() implements Outcome {}
    }

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Scenarios scenarios;
    private final RoomStore rooms;
    private final Rehearsals rehearsals;
    private final Casting casting;
    private final ExerciseAccess access;
    private final ExercisesSettings settings;
    private final Clock clock;

    public BeginningExercise(
            Scenarios scenarios,
            RoomStore rooms,
            Rehearsals rehearsals,
            Casting casting,
            ExerciseAccess access,
            ExercisesSettings settings,
            Clock clock) {
        this.scenarios = scenarios;
        this.rooms = rooms;
        this.rehearsals = rehearsals;
        this.casting = casting;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param language in which the other side writes
    @Transactional
    public Outcome begin(Person learner, String scenario, Language language) {
        if (scenarios.find(scenario).isEmpty() || !access.mayBegin(learner)) {
            return new Outcome.NotFound();
        }
        return going(learner, scenario).or(() -> limit(learner)).orElseGet(() -> begun(learner, scenario, language));
    }

    private Optional<Outcome> going(Person learner, String scenario) {
        return rooms.current(learner.id(), scenario).map(room -> new Outcome.Begun(room.request()));
    }

    private Optional<Outcome> limit(Person learner) {
        return rooms.begunBefore(learner.id(), settings.perDay() - 1)
                .map(oldest -> oldest.plus(A_DAY))
                .filter(again -> again.isAfter(clock.instant()))
                .map(Outcome.TooMany::new);
    }

    private Outcome begun(Person learner, String scenario, Language language) {
        var exercise = Sandbox.named(UUID.randomUUID());
        var room = new Room(
                exercise,
                learner.id(),
                scenario,
                language,
                clock.instant(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
        if (!rooms.add(room)) {
            // Two clicks at once: the other one has begun it.
            return going(learner, scenario).orElseThrow();
        }
        rehearsals.begin(new Sandbox(exercise), casting.learner(learner, exercise), language);
        return new Outcome.Begun(exercise);
    }
}

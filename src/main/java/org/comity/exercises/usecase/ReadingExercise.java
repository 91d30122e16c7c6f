package org.comity.exercises.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.exercises.model.Room;
import org.comity.exercises.model.Scenario;
import org.comity.exercises.store.CueStore;
import org.comity.exercises.store.RoomStore;
import org.comity.identity.Person;
import org.comity.requests.Rehearsal;
import org.comity.requests.Rehearsals;

/// Reads how far somebody is with an exercise.
public class ReadingExercise {

    /// An exercise and how far its reader is.
    ///
    /// @param waiting the other side will do something by itself
    public record Standing(
            Scenario scenario, Optional<Room> room, Optional<Rehearsal> rehearsal, boolean waiting, boolean mayBegin) {}

    private final Scenarios scenarios;
    private final RoomStore rooms;
    private final CueStore cues;
    private final Rehearsals rehearsals;
    private final PromptingScript script;
    private final ExerciseAccess access;

    public ReadingExercise(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            PromptingScript script,
            ExerciseAccess access) {
        this.scenarios = scenarios;
        this.rooms = rooms;
        this.cues = cues;
        this.rehearsals = rehearsals;
        this.script = script;
        this.access = access;
    }

    /// In the order they are offered.
    public List<Scenario> all() {
        return scenarios.all();
    }

    /// Empty for a scenario there is not.
    public Optional<Standing> read(Person reader, String id) {
        return scenarios.find(id).map(scenario -> {
            rooms.current(reader.id(), id).ifPresent(room -> script.prompt(room.request()));
            var room = rooms.current(reader.id(), id).filter(found -> access.mayPlay(reader, found.learner()));
            return new Standing(
                    scenario,
                    room,
                    room.flatMap(found -> rehearsals.look(found.request())),
                    room.filter(found -> cues.waiting(found.request())).isPresent(),
                    access.mayBegin(reader));
        });
    }
}

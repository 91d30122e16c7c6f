package org.comity.exercises.usecase;

import java.util.Optional;
import java.util.UUID;
import org.comity.exercises.store.RoomStore;
import org.comity.identity.Parts;
import org.comity.identity.Person;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;

/// Gives a person their part in an exercise of their own. What is due by then has happened before they look.
public class TakingPart implements Parts {

    private final RoomStore rooms;
    private final PromptingScript script;
    private final Casting casting;
    private final ExerciseAccess access;

    public TakingPart(RoomStore rooms, PromptingScript script, Casting casting, ExerciseAccess access) {
        this.rooms = rooms;
        this.script = script;
        this.casting = casting;
        this.access = access;
    }

    /// Empty for real requests, for other people's exercises, and for one that was left.
    @Override
    public Optional<Part> part(Person person, UUID id) {
        var request = new RequestId(id);
        if (!Sandbox.mayBe(request)) {
            return Optional.empty();
        }
        return rooms.find(request)
                .filter(room -> !room.left() && access.mayPlay(person, room.learner()))
                .map(room -> {
                    script.prompt(request);
                    return new Part(casting.learner(person, request), "/exercises/" + room.scenario());
                });
    }
}

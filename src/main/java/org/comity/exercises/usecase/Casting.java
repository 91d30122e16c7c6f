package org.comity.exercises.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.comity.exercises.model.Cue;
import org.comity.exercises.model.Room;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;
import org.comity.web.Messages;

/// Who plays which part in an exercise. The parts exist while they are played: nobody is enrolled.
public class Casting {

    private static final String COLLEAGUE = "exercises.part.colleague";
    private static final String COUNTERPART = "exercises.part.counterpart";

    private final Messages messages;

    public Casting(Messages messages) {
        this.messages = messages;
    }

    /// The learner drafts and sends; approving is somebody else's.
    Officer learner(Person person, RequestId exercise) {
        var authority = new Sandbox(exercise).requestingOf(person.belonging().demonstration());
        return new Officer(person.id(), person.name(), authority, Set.of(Role.OFFICER));
    }

    /// @throws IllegalArgumentException for the node, which is no officer
    Officer scripted(Cue.Actor actor, Room room) {
        var sandbox = new Sandbox(room.request());
        return switch (actor) {
            case COLLEAGUE ->
                new Officer(
                        id(COLLEAGUE),
                        messages.text(room.language(), COLLEAGUE),
                        sandbox.requesting(),
                        Set.of(Role.OFFICER, Role.APPROVER));
            case COUNTERPART ->
                new Officer(
                        id(COUNTERPART),
                        messages.text(room.language(), COUNTERPART),
                        sandbox.requested(),
                        Set.of(Role.OFFICER));
            case NODE -> throw new IllegalArgumentException("The node is no officer");
        };
    }

    private static PersonId id(String part) {
        return new PersonId(UUID.nameUUIDFromBytes(("comity " + part).getBytes(StandardCharsets.UTF_8)));
    }
}

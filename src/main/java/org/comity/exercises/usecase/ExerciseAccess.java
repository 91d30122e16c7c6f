package org.comity.exercises.usecase;

import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;

/// Asks the policy who begins exercises, and who plays them.
public class ExerciseAccess {

    private final Access access;

    public ExerciseAccess(Access access) {
        this.access = access;
    }

    public boolean mayBegin(Person person) {
        return access.allows(person, Action.START, Matter.EXERCISE);
    }

    /// @param learner whose exercise it is
    public boolean mayPlay(Person person, PersonId learner) {
        return person.id().equals(learner)
                ? access.allows(person, Action.ACT, Matter.EXERCISE, Circumstance.OWN)
                : access.allows(person, Action.ACT, Matter.EXERCISE);
    }
}

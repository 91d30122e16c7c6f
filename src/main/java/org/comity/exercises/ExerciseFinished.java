package org.comity.exercises;

import org.comity.identity.PersonId;

/// Somebody finished an exercise. Listeners run in the transaction that notes it.
public record ExerciseFinished(PersonId learner, String scenario, Outcome outcome) {}

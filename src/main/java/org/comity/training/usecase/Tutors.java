package org.comity.training.usecase;

import java.util.Optional;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.training.store.TrainerStore;

/// Who can tutor a cohort: trainers behind whom the secretariat stands.
public class Tutors {

    private final Directory directory;
    private final TrainerStore trainers;

    public Tutors(Directory directory, TrainerStore trainers) {
        this.directory = directory;
        this.trainers = trainers;
    }

    /// Empty for whoever cannot.
    Optional<Person> find(PersonId id) {
        return directory.person(id).filter(person -> person.is(Role.TRAINER) && trainers.validated(id));
    }
}

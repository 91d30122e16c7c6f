package org.comity.training.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.training.store.TrainerStore;
import org.comity.vocabulary.Country;

/// Asks the policy about courses, places in them, and files for trainers.
public class TrainingAccess {

    private final Access access;
    private final TrainerStore trainers;

    public TrainingAccess(Access access, TrainerStore trainers) {
        this.access = access;
        this.trainers = trainers;
    }

    /// Reads what is published of a course.
    ///
    /// @param reader empty for a visitor
    public boolean mayRead(Optional<Person> reader) {
        var roles = reader.<Set<Role>>map(Person::roles).orElse(Set.of());
        return access.allows(roles, Action.READ, Matter.COURSE, Set.of(Circumstance.FOR_EVERYONE));
    }

    /// Brings courses, makes cohorts.
    public boolean mayKeep(Person person) {
        return access.allows(person, Action.WRITE, Matter.COURSE);
    }

    public boolean mayPublish(Person person) {
        return access.allows(person, Action.APPROVE, Matter.COURSE);
    }

    /// Takes a course for oneself.
    public boolean mayEnrol(Person person) {
        return access.allows(person, Action.START, Matter.ENROLMENT, Circumstance.OWN);
    }

    /// Reads the parts of a course one is in, and one's own progress.
    public boolean mayLearn(Person person) {
        return access.allows(person, Action.READ, Matter.ENROLMENT, Circumstance.OWN);
    }

    /// Sees who learns, as a tutor of theirs or of the secretariat.
    public boolean maySee(Person person, boolean tutor) {
        return access.allows(person, Action.READ, Matter.ENROLMENT, tutoring(person, tutor));
    }

    /// Decides who gets in, and what is recognised.
    public boolean mayDecide(Person person, boolean tutor) {
        return access.allows(person, Action.DECIDE, Matter.ENROLMENT, tutoring(person, tutor));
    }

    /// A tutor is so for as long as the secretariat stands behind them as a trainer.
    private Circumstance[] tutoring(Person person, boolean tutor) {
        return tutor && trainers.validated(person.id()) ? new Circumstance[] {Circumstance.TUTOR} : new Circumstance[0];
    }

    /// Sees figures of training.
    public boolean mayReport(Person person) {
        return access.allows(person, Action.LIST, Matter.ENROLMENT);
    }

    /// The State whose people somebody looks after: sees how far they are, and names them for courses.
    public Optional<Country> ownState(Person person) {
        return access.allows(person, Action.READ, Matter.ENROLMENT, Circumstance.OWN_STATE)
                        && access.allows(person, Action.START, Matter.ENROLMENT, Circumstance.OWN_STATE)
                ? person.belonging().country()
                : Optional.empty();
    }

    /// Reads files for trainers.
    public boolean mayReadPacks(Person person, boolean validated) {
        return validated
                ? access.allows(person, Action.READ, Matter.TRAINER_PACK, Circumstance.VALIDATED)
                : access.allows(person, Action.READ, Matter.TRAINER_PACK);
    }

    public boolean mayKeepPacks(Person person) {
        return access.allows(person, Action.WRITE, Matter.TRAINER_PACK);
    }

    /// Says whether the secretariat stands behind a trainer.
    public boolean mayValidate(Person person) {
        return access.allows(person, Action.DECIDE, Matter.TRAINER_PACK);
    }
}

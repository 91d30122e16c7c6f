package org.comity.training.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseEntry;
import org.comity.training.CourseId;
import org.comity.training.CourseKind;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Obstacle;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.springframework.transaction.annotation.Transactional;

/// Enrols somebody who comes by themselves, and lets them go. Pressed twice it changes nothing.
public class Enrolling {

    /// What came of it.
    public sealed interface Outcome {
        /// @param state where the person stands now
        record Done(EnrolmentState state) implements Outcome {}

        record Refused(Obstacle obstacle) implements Outcome {}

        /// The course is taken in cohorts, and none that is open was chosen.
        record CohortWanted() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final Admission admission;
    private final EnrolmentStore enrolments;
    private final CohortStore cohorts;
    private final Placing placing;
    private final Clock clock;

    public Enrolling(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.admission = admission;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.placing = placing;
        this.clock = clock;
    }

    /// @param chosen a cohort; empty for learning alone
    @Transactional
    public Outcome enrol(Person person, CourseId id, Optional<UUID> chosen) {
        var course = training.find(id).filter(_ -> access.mayEnrol(person));
        if (course.isEmpty()) {
            return new Outcome.NotFound();
        }
        var known = enrolments.hold(id, person.id());
        if (known.isPresent() && known.get().state() != EnrolmentState.WITHDRAWN) {
            return new Outcome.Done(known.get().state());
        }
        var obstacle = admission.obstacle(person, course.get());
        if (obstacle.isPresent()) {
            return new Outcome.Refused(obstacle.get());
        }
        var cohort = chosen.flatMap(cohorts::find).filter(found -> open(found, id));
        if (cohort.isEmpty() && (chosen.isPresent() || course.get().kind() == CourseKind.TUTORED)) {
            return new Outcome.CohortWanted();
        }
        return enrol(person, course.get(), cohort.map(Cohort::id), known);
    }

    private boolean open(Cohort cohort, CourseId course) {
        return cohort.course().equals(course) && !cohort.over(Today.of(clock.instant()));
    }

    private Outcome enrol(Person person, Course course, Optional<UUID> cohort, Optional<Enrolment> known) {
        var asks = course.entry() == CourseEntry.APPROVED;
        var state = asks ? EnrolmentState.ASKED : placing.place(cohort);
        var now = clock.instant();
        if (known.isPresent()) {
            enrolments.askAgain(known.get().id(), person, state, cohort, Optional.empty(), now);
        } else {
            var enrolment = new Enrolment(
                    UUID.randomUUID(),
                    course.id(),
                    person.id(),
                    state,
                    cohort,
                    Optional.<PersonId>empty(),
                    now,
                    Optional.empty());
            if (!enrolments.add(enrolment, person)) {
                throw new EnrolledMeanwhile();
            }
        }
        if (asks) {
            placing.callDeciders(course.id());
        }
        return new Outcome.Done(state);
    }

    /// What was reached stays, and counts again when they come back.
    ///
    /// @return whether there was a place, or a wish for one, to give back
    @Transactional
    public boolean withdraw(Person person, CourseId id) {
        if (!access.mayLearn(person)) {
            return false;
        }
        var known = enrolments.hold(id, person.id());
        if (known.isEmpty() || known.get().state() == EnrolmentState.COMPLETED) {
            return false;
        }
        if (!known.get().state().over()) {
            enrolments.move(known.get().id(), EnrolmentState.WITHDRAWN);
            if (known.get().state() == EnrolmentState.ENROLLED) {
                known.get().cohort().ifPresent(placing::giveBack);
            }
        }
        return true;
    }

    /// Two clicks at once: the place taken for the second goes back with its transaction.
    public static class EnrolledMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

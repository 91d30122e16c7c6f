package org.comity.training.usecase;

import org.comity.courseware.CourseAdmission;
import org.comity.courseware.PackageId;
import org.comity.courseware.PackageReported;
import org.comity.exercises.ExerciseFinished;
import org.comity.identity.PersonId;
import org.comity.training.Outcome;
import org.comity.training.Outcomes;
import org.comity.training.model.Enrolment;
import org.comity.training.store.EnrolmentStore;
import org.springframework.context.event.EventListener;

/// Hears what exercises and packages came to, in the transaction that notes it there; and says who may run a package
/// because a course of theirs uses it.
///
/// A part of a course names an exercise `exercise:SCENARIO` and a package `package:ID`.
public class HearingOfOutcomes implements CourseAdmission {

    private static final double WHOLE = 100;

    private final Outcomes outcomes;
    private final CurrentTraining training;
    private final EnrolmentStore enrolments;

    public HearingOfOutcomes(Outcomes outcomes, CurrentTraining training, EnrolmentStore enrolments) {
        this.outcomes = outcomes;
        this.training = training;
        this.enrolments = enrolments;
    }

    /// One that was left or withdrawn says nothing of what was learnt.
    @EventListener
    public void exercise(ExerciseFinished finished) {
        var came = finished.outcome();
        if (came.completed()) {
            outcomes.reached(
                    finished.learner(),
                    "exercise:" + finished.scenario(),
                    new Outcome(true, came.passed(), came.score() / WHOLE, came.at()));
        }
    }

    /// Whoever completed a package that gives no score has reached the whole of it.
    @EventListener
    public void packaged(PackageReported reported) {
        var came = reported.result();
        outcomes.reached(
                reported.learner(),
                reference(reported.id()),
                new Outcome(
                        came.completed() && !reported.failed(),
                        came.passed(),
                        came.score().orElse(came.completed() ? 1 : 0),
                        came.at()));
    }

    @Override
    public boolean admits(PersonId learner, PackageId id) {
        return training.places(reference(id)).stream()
                .anyMatch(place -> enrolments
                        .find(place.course(), learner)
                        .filter(Enrolment::in)
                        .isPresent());
    }

    private static String reference(PackageId id) {
        return "package:" + id;
    }
}

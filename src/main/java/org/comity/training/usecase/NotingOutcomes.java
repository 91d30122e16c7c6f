package org.comity.training.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.Lesson;
import org.comity.training.Outcome;
import org.comity.training.Outcomes;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.training.QuizAnswers;
import org.comity.training.model.Enrolment;
import org.comity.training.model.Marked;
import org.comity.training.model.Reached;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.springframework.transaction.annotation.Transactional;

/// Notes what learners reached elsewhere, once however often it is told.
public class NotingOutcomes implements Outcomes {

    private final CurrentTraining training;
    private final EnrolmentStore enrolments;
    private final ProgressStore progress;
    private final Completing completing;

    public NotingOutcomes(
            CurrentTraining training, EnrolmentStore enrolments, ProgressStore progress, Completing completing) {
        this.training = training;
        this.enrolments = enrolments;
        this.progress = progress;
        this.completing = completing;
    }

    @Override
    @Transactional
    public Noted reached(PersonId learner, String reference, Outcome outcome) {
        var noted = Noted.NOT_ENROLLED;
        for (var place : training.places(reference)) {
            var here = note(learner, place.course(), place.part(), _ -> true, outcome);
            noted = here == Noted.NOTED || noted == Noted.NOT_ENROLLED ? here : noted;
        }
        return noted;
    }

    @Override
    @Transactional
    public Noted ofLesson(PersonId learner, CourseId course, String part, Outcome outcome) {
        return note(learner, course, part, Lesson.class::isInstance, outcome);
    }

    /// Answers brought from elsewhere are no try here: how often they were given is not known.
    @Override
    @Transactional
    public Noted ofQuiz(PersonId learner, CourseId course, String part, QuizAnswers answers, Instant at) {
        return training.find(course)
                .flatMap(found -> found.quiz(part))
                .map(quiz -> Marked.of(quiz, answers))
                .map(marked -> note(
                        learner,
                        course,
                        part,
                        Quiz.class::isInstance,
                        new Outcome(true, marked.passed(), marked.score(), at)))
                .orElse(Noted.NOT_ENROLLED);
    }

    private Noted note(PersonId learner, CourseId id, String partId, Predicate<Part> fits, Outcome outcome) {
        var course = training.find(id);
        var part = course.flatMap(found -> found.part(partId)).filter(fits);
        var enrolment = part.isEmpty()
                ? Optional.<Enrolment>empty()
                : enrolments.hold(id, learner).filter(Enrolment::in);
        if (course.isEmpty() || part.isEmpty() || enrolment.isEmpty()) {
            return Noted.NOT_ENROLLED;
        }
        var better = progress.note(
                learner,
                id,
                new Reached(
                        partId,
                        part.get().substance(course.get().original()),
                        outcome.completed(),
                        outcome.passed(),
                        outcome.score(),
                        outcome.at().truncatedTo(ChronoUnit.MICROS)));
        completing.check(course.get(), enrolment.get());
        return better ? Noted.NOTED : Noted.KNOWN;
    }
}

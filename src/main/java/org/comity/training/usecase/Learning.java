package org.comity.training.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.training.QuizAnswers;
import org.comity.training.model.Attempt;
import org.comity.training.model.Enrolment;
import org.comity.training.model.Marked;
import org.comity.training.model.Progress;
import org.comity.training.model.Reached;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.springframework.transaction.annotation.Transactional;

/// Goes through the parts of a course: opens them, marks a lesson read, answers a quiz. Everything is the
/// learner's own: nobody answers for somebody else, since whose answers they are is who is signed in.
public class Learning {

    private static final Duration A_DAY = Duration.ofDays(1);

    /// A part, opened by a learner.
    ///
    /// @param attempts at a quiz, the latest first; empty for other parts
    public record Opened(Course course, Enrolment enrolment, Part part, Progress progress, List<Attempt> attempts) {

        /// The number of the next try.
        public int next() {
            return attempts.isEmpty() ? 1 : attempts.getFirst().number() + 1;
        }
    }

    /// What came of answering a quiz.
    public sealed interface Outcome {
        /// @param attempt its number
        record Answered(int attempt) implements Outcome {}

        /// It is passed, or answered too often for now.
        record NotNow() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final EnrolmentStore enrolments;
    private final ProgressStore progress;
    private final Completing completing;
    private final Clock clock;

    public Learning(
            CurrentTraining training,
            TrainingAccess access,
            EnrolmentStore enrolments,
            ProgressStore progress,
            Completing completing,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.enrolments = enrolments;
        this.progress = progress;
        this.completing = completing;
        this.clock = clock;
    }

    /// Empty for whoever is not in the course, as for a part that is not there.
    public Optional<Opened> open(Person person, CourseId id, String part) {
        var course = training.find(id).filter(_ -> access.mayLearn(person));
        return course.flatMap(found -> found.part(part))
                .flatMap(found -> enrolments
                        .find(id, person.id())
                        .filter(Enrolment::in)
                        .map(enrolment -> opened(course.orElseThrow(), enrolment, found)));
    }

    private Opened opened(Course course, Enrolment enrolment, Part part) {
        var reached = new Progress(course, progress.of(enrolment.person(), course.id()));
        var attempts = part instanceof Quiz
                ? progress.attempts(enrolment.person(), course.id(), part.id(), part.substance(course.original()))
                : List.<Attempt>of();
        return new Opened(course, enrolment, part, reached, attempts);
    }

    /// When the quiz can be answered again; empty when it can be now.
    public Optional<Instant> again(Opened opened) {
        if (!(opened.part() instanceof Quiz quiz) || quiz.tries() == 0) {
            return Optional.empty();
        }
        var since = clock.instant().minus(A_DAY);
        var lately = opened.attempts().stream()
                .filter(attempt -> attempt.at().isAfter(since))
                .toList();
        return lately.size() < quiz.tries()
                ? Optional.empty()
                : Optional.of(lately.get(quiz.tries() - 1).at().plus(A_DAY));
    }

    /// @return whether there is such a lesson for this learner
    @Transactional
    public boolean read(Person person, CourseId id, String part) {
        var held = held(person, id);
        var lesson = held.flatMap(in -> in.course().part(part)).filter(Lesson.class::isInstance);
        if (held.isEmpty() || lesson.isEmpty()) {
            return false;
        }
        note(person.id(), held.get(), lesson.get(), true, 1);
        return true;
    }

    /// @param attempt the number of the try that was shown; one that was answered already is not answered again
    @Transactional
    public Outcome answer(Person person, CourseId id, String part, int attempt, QuizAnswers answers) {
        var held = held(person, id);
        var quiz = held.flatMap(in -> in.course().quiz(part));
        if (held.isEmpty() || quiz.isEmpty()) {
            return new Outcome.NotFound();
        }
        var opened = opened(held.get().course(), held.get().enrolment(), quiz.get());
        if (attempt < opened.next() && attempt > 0) {
            return new Outcome.Answered(attempt);
        }
        if (attempt != opened.next()
                || opened.progress().done(quiz.get())
                || again(opened).isPresent()) {
            return new Outcome.NotNow();
        }
        var marked = Marked.of(quiz.get(), answers);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        progress.answer(
                person.id(),
                id,
                part,
                quiz.get().substance(held.get().course().original()),
                new Attempt(attempt, answers, marked.score(), marked.passed(), now));
        note(person.id(), held.get(), quiz.get(), marked.passed(), marked.score());
        return new Outcome.Answered(attempt);
    }

    /// For whoever has done every part already, in another version or before they withdrew.
    ///
    /// @return whether there is such a course for this learner
    @Transactional
    public boolean complete(Person person, CourseId id) {
        var held = held(person, id);
        held.ifPresent(in -> completing.check(in.course(), in.enrolment()));
        return held.isPresent();
    }

    private record Held(Course course, Enrolment enrolment) {}

    private Optional<Held> held(Person person, CourseId id) {
        var course = training.find(id).filter(_ -> access.mayLearn(person));
        return course.flatMap(found ->
                enrolments.hold(id, person.id()).filter(Enrolment::in).map(enrolment -> new Held(found, enrolment)));
    }

    private void note(PersonId person, Held held, Part part, boolean passed, double score) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var substance = part.substance(held.course().original());
        progress.note(person, held.course().id(), new Reached(part.id(), substance, true, passed, score, now));
        completing.check(held.course(), held.enrolment());
    }
}

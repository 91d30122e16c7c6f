package org.comity.training.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.Part;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.training.model.AnswerForm;
import org.comity.training.model.Attempt;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Marked;
import org.comity.training.model.Progress;
import org.comity.training.model.Shuffled;
import org.comity.training.usecase.Learning.Opened;
import org.comity.web.FieldError;

/// A part, opened by a learner. What is right in a quiz is in here only for an answer that was given.
///
/// @param html of a lesson; empty for other parts
/// @param shown the try whose answers are looked at; empty while the quiz is to be answered
/// @param again when the quiz can be answered again; empty when it can be now
public record PartPage(
        Opened opened,
        String html,
        Optional<Attempt> shown,
        Optional<Instant> again,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// A part as somebody would see it who has just enrolled.
    static PartPage preview(Course course, Part part, Person person, String html) {
        var enrolment = new Enrolment(
                new UUID(0, 0),
                course.id(),
                person.id(),
                EnrolmentState.ENROLLED,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
        var opened = new Opened(course, enrolment, part, new Progress(course, List.of()), List.of());
        return new PartPage(opened, html, Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    public Course course() {
        return opened.course();
    }

    public Part part() {
        return opened.part();
    }

    public Progress progress() {
        return opened.progress();
    }

    public boolean done() {
        return progress().done(part());
    }

    /// The quiz, where the part is one.
    public Optional<Quiz> quiz() {
        return part() instanceof Quiz quiz ? Optional.of(quiz) : Optional.empty();
    }

    /// How the answers that are looked at were marked.
    public Optional<Marked> marked() {
        return quiz().flatMap(quiz -> shown.map(attempt -> Marked.of(quiz, attempt.answers())));
    }

    /// What is right is told once it is passed.
    public boolean tellsAll() {
        return done();
    }

    public String path() {
        return CoursePage.path(course(), part());
    }

    /// Where to go after this part: the next that is not done, wherever it stands.
    public Optional<Part> next() {
        var parts = course().parts();
        var here = parts.indexOf(part());
        var later = parts.stream()
                .skip(here + 1L)
                .filter(other -> !progress().done(other))
                .findFirst();
        return later.or(() -> parts.stream()
                .limit(here)
                .filter(other -> !progress().done(other))
                .findFirst());
    }

    public Optional<Part> before() {
        var here = course().parts().indexOf(part());
        return here == 0 ? Optional.empty() : Optional.of(course().parts().get(here - 1));
    }

    public int number() {
        return course().parts().indexOf(part()) + 1;
    }

    /// The items of an order, for this learner and this try.
    public List<Question.Item> items(Question.Ordering ordering) {
        return Shuffled.items(ordering, opened.enrolment().person() + " " + opened.next());
    }

    public String field(Question question) {
        return AnswerForm.field(question);
    }

    public String field(Question question, String part) {
        return AnswerForm.field(question, part);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What is wrong with the answer to a question; empty for nothing.
    public String error(Question question) {
        return errors.stream()
                .filter(error -> error.field().equals(field(question)))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}

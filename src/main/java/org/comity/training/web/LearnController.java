package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.CarefulText;
import org.comity.training.CourseId;
import org.comity.training.Lesson;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.training.model.AnswerForm;
import org.comity.training.model.Attempt;
import org.comity.training.usecase.Learning;
import org.comity.training.usecase.Learning.Opened;
import org.comity.training.usecase.Learning.Outcome;
import org.comity.training.usecase.ReadingTraining;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Going through a course: its parts, and what one has of courses altogether. A part is there for whoever is in the
/// course, and for nobody else.
@PageController
class LearnController {

    private static final String PART = "/training/{course}/parts/{part}";

    private final Learning learning;
    private final ReadingTraining reading;
    private final CarefulText text;

    LearnController(Learning learning, ReadingTraining reading, CarefulText text) {
        this.learning = learning;
        this.reading = reading;
        this.text = text;
    }

    @GetMapping("/account/training")
    Page own(Person person) {
        return Page.of("training/own", new OwnPage(reading.own(person)));
    }

    /// @param attempt the number of a try whose answers are looked at
    @GetMapping(PART)
    Answer show(
            View view,
            Person person,
            @PathVariable String course,
            @PathVariable String part,
            @RequestParam(name = "try", defaultValue = "") String attempt) {
        return opened(person, course, part)
                .<Answer>map(opened -> page(view, opened, shown(opened, attempt), Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    private Optional<Opened> opened(Person person, String course, String part) {
        return CourseId.named(course).flatMap(id -> learning.open(person, id, part));
    }

    /// A try that was asked for; without one, the last of a quiz that is passed or cannot be answered now.
    private Optional<Attempt> shown(Opened opened, String asked) {
        var closed =
                opened.progress().done(opened.part()) || learning.again(opened).isPresent();
        return opened.attempts().stream()
                .filter(attempt -> asked.isEmpty() ? closed : asked.equals(Integer.toString(attempt.number())))
                .findFirst();
    }

    private Page page(
            View view, Opened opened, Optional<Attempt> shown, Map<String, String> typed, List<FieldError> errors) {
        var html = opened.part() instanceof Lesson lesson
                ? text.html(lesson.markdown().in(view.language()), "", view.text("training.footnote.back"))
                : "";
        var page = new PartPage(opened, html, shown, learning.again(opened), typed, errors);
        var template = opened.part() instanceof Quiz ? "training/quiz" : "training/part";
        return errors.isEmpty() ? Page.of(template, page) : Page.refused(template, page);
    }

    @PostMapping(PART + "/read")
    Answer read(View view, Person person, @PathVariable String course, @PathVariable String part) {
        return taught(course)
                .filter(id -> learning.read(person, id, part))
                .<Answer>map(id -> onward(view, person, id, part))
                .orElseGet(Page::notFound);
    }

    /// Looked at before anything is changed: inside a transaction nobody looks for what was published just now.
    private Optional<CourseId> taught(String course) {
        return CourseId.named(course).filter(id -> reading.course(id).isPresent());
    }

    private Answer onward(View view, Person person, CourseId id, String part) {
        var next = learning.open(person, id, part)
                .flatMap(opened -> new PartPage(opened, "", Optional.empty(), Optional.empty(), Map.of(), List.of())
                        .next()
                        .map(further -> CoursePage.path(opened.course(), further)));
        return new Redirect(view.link(next.orElse("/training/" + id)));
    }

    /// Answers are taken whole: with one missing nothing is marked, and no try is used up.
    @PostMapping(PART + "/answers")
    Answer answer(
            View view,
            Person person,
            @PathVariable String course,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        var opened = opened(person, course, part);
        var quiz = opened.flatMap(found -> found.course().quiz(part));
        if (opened.isEmpty() || quiz.isEmpty()) {
            return Page.notFound();
        }
        var attempt = typed.getOrDefault("try", "");
        var form = AnswerForm.read(quiz.get(), typed);
        if (!form.unanswered().isEmpty()) {
            return page(view, opened.get(), Optional.empty(), typed, unanswered(view, quiz.get(), form));
        }
        var number = attempt.matches("[1-9]\\d{0,5}") ? Integer.parseInt(attempt) : 0;
        return switch (learning.answer(person, opened.get().course().id(), part, number, form.answers())) {
            case Outcome.Answered(var answered) ->
                new Redirect(view.link(CoursePage.path(opened.get().course(), quiz.get()) + "?try=" + answered));
            case Outcome.NotNow() ->
                new Redirect(view.link(CoursePage.path(opened.get().course(), quiz.get())));
            case Outcome.NotFound() -> Page.notFound();
        };
    }

    private static List<FieldError> unanswered(View view, Quiz quiz, AnswerForm form) {
        var ids = quiz.questions().stream().map(Question::id).toList();
        return form.unanswered().stream()
                .map(id -> new FieldError("q." + id, view.text("training.quiz.unanswered", ids.indexOf(id) + 1)))
                .toList();
    }

    @PostMapping("/training/{course}/completion")
    Answer complete(View view, Person person, @PathVariable String course) {
        return taught(course)
                .filter(id -> learning.complete(person, id))
                .<Answer>map(id -> new Redirect(view.link("/training/" + id)))
                .orElseGet(Page::notFound);
    }
}

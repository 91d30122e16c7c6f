package org.comity.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.profiles.CarefulText;
import org.comity.training.CourseId;
import org.comity.training.usecase.KeepingCourses;
import org.comity.training.usecase.KeepingCourses.Brought;
import org.comity.training.usecase.KeepingCourses.Outcome;
import org.comity.training.usecase.ReadingDesk;
import org.comity.training.usecase.RunningCohorts;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat keeps courses: it brings versions, looks through them, publishes, retires, makes cohorts.
@PageController
class TrainingDeskController {

    private static final String DESK = "/secretariat/training";

    private final ReadingDesk reading;
    private final KeepingCourses keeping;
    private final RunningCohorts cohorts;
    private final CarefulText text;
    private final FreshTouch touch;

    TrainingDeskController(
            ReadingDesk reading, KeepingCourses keeping, RunningCohorts cohorts, CarefulText text, FreshTouch touch) {
        this.reading = reading;
        this.keeping = keeping;
        this.cohorts = cohorts;
        this.text = text;
        this.touch = touch;
    }

    @GetMapping(DESK)
    Answer list(Person person) {
        return list(person, List.of());
    }

    /// Where a file was refused before it was read, the form comes again.
    @GetMapping(DESK + "/courses")
    Answer refused(View view, Person person) {
        return list(person, List.of(new FieldError("course", view.text("training.desk.refused.TOO_LARGE", "ZIP"))));
    }

    private Answer list(Person person, List<FieldError> errors) {
        return reading.courses(person)
                .map(lines -> new DeskPage.All(lines, errors))
                .<Answer>map(
                        page -> errors.isEmpty() ? Page.of("training/desk", page) : Page.refused("training/desk", page))
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/courses")
    Answer bring(HttpServletRequest request, View view, Person person) throws IOException {
        if (reading.courses(person).isEmpty()) {
            return Page.notFound();
        }
        var found = UploadedFile.in(request, "course");
        if (found.isEmpty()) {
            return list(person, List.of(new FieldError("course", view.text("training.desk.refused.NO_ZIP", "ZIP"))));
        }
        try (var bytes = found.get().getInputStream()) {
            return switch (keeping.bring(person, bytes)) {
                case Brought.Kept(var course, var _) -> new Redirect(view.link(DESK + "/" + course));
                case Brought.NotFound() -> Page.notFound();
                case Brought.NotHigher(var course, var version) ->
                    list(person, error(view, "NOT_HIGHER", course + " " + version));
                case Brought.Refused(var reason, var where) -> list(person, error(view, reason.name(), where));
            };
        } finally {
            found.get().delete();
        }
    }

    private static List<FieldError> error(View view, String reason, String where) {
        return List.of(new FieldError("course", view.text("training.desk.refused." + reason, where)));
    }

    @GetMapping(DESK + "/{course}")
    Answer look(Person person, @PathVariable String course) {
        return look(person, course, Map.of(), List.of());
    }

    private Answer look(Person person, String course, Map<String, String> typed, List<FieldError> errors) {
        return CourseId.named(course)
                .flatMap(id -> reading.course(person, id))
                .map(desk -> new DeskPage.One(desk, typed, errors))
                .<Answer>map(page -> errors.isEmpty()
                        ? Page.of("training/deskCourse", page)
                        : Page.refused("training/deskCourse", page))
                .orElseGet(Page::notFound);
    }

    @GetMapping(DESK + "/{course}/versions/{version:[1-9]\\d{0,4}}")
    Answer version(View view, Person person, @PathVariable String course, @PathVariable int version) {
        return CourseId.named(course)
                .flatMap(id -> reading.version(person, id, version))
                .<Answer>map(looked -> Page.of(
                        "training/version",
                        new DeskPage.Version(
                                looked,
                                lesson -> text.html(
                                        lesson.markdown().in(view.language()),
                                        lesson.id() + "-",
                                        view.text("training.footnote.back")))))
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/{course}/acts")
    Answer act(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        var id = CourseId.named(course);
        if (id.isEmpty()) {
            return Page.notFound();
        }
        var version = typed.getOrDefault("version", "");
        var outcome = switch (typed.getOrDefault("act", "")) {
            case "RETIRE" -> keeping.retire(person, id.get(), TouchAnswer.in(typed));
            case "PUBLISH" ->
                version.matches("[1-9]\\d{0,4}")
                        ? keeping.publish(
                                person,
                                id.get(),
                                Integer.parseInt(version),
                                typed.getOrDefault("seen", ""),
                                TouchAnswer.in(typed))
                        : new Outcome.NotFound();
            default -> new Outcome.NotFound();
        };
        var here = DESK + "/" + id.get();
        return switch (outcome) {
            case Outcome.Done() -> new Redirect(view.link(here));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.WithoutRequired(var required) ->
                look(person, course, typed, refused(view.text("training.desk.required", required.slug())));
            case Outcome.ChangedMeanwhile() -> look(person, course, typed, refused(view.text("training.desk.changed")));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(here, here + "/acts", typed, shown, touch.ask(person, shown), reason));
        };
    }

    private static List<FieldError> refused(String message) {
        return List.of(new FieldError("acts", message));
    }

    @PostMapping(DESK + "/{course}/cohorts")
    Answer begin(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        var id = CourseId.named(course);
        if (id.isEmpty() || reading.course(person, id.get()).isEmpty()) {
            return Page.notFound();
        }
        var form = new CohortForm(typed, view);
        var wish = form.wish();
        if (wish.isEmpty()) {
            return look(person, course, typed, form.errors());
        }
        return cohorts.begin(person, id.get(), wish.get()).isPresent()
                ? new Redirect(view.link(DESK + "/" + id.get()))
                : look(person, course, typed, List.of(new FieldError("tutor", view.text("training.desk.tutor.wrong"))));
    }
}

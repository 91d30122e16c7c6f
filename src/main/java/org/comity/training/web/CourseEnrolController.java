package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.training.CourseId;
import org.comity.training.usecase.DecidingEnrolments;
import org.comity.training.usecase.Enrolling;
import org.comity.training.usecase.Enrolling.Outcome;
import org.comity.training.usecase.ReadingTraining;
import org.comity.training.usecase.RecognisingKnowledge;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Enrolling and withdrawing by one button each, and asking that what one knows already is recognised.
@PageController
class CourseEnrolController {

    private static final String COURSE = "/training/{course}";
    private static final int LONGEST = 2_000;

    private final ReadingTraining reading;
    private final Enrolling enrolling;
    private final RecognisingKnowledge recognising;
    private final DecidingEnrolments deciding;

    CourseEnrolController(
            ReadingTraining reading,
            Enrolling enrolling,
            RecognisingKnowledge recognising,
            DecidingEnrolments deciding) {
        this.reading = reading;
        this.enrolling = enrolling;
        this.recognising = recognising;
        this.deciding = deciding;
    }

    @PostMapping(COURSE + "/enrolment")
    Answer enrol(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        var id = taught(course);
        if (id.isEmpty()) {
            return Page.notFound();
        }
        var wished = typed.getOrDefault("cohort", "");
        var cohort = Ids.read(wished);
        var outcome =
                !wished.isEmpty() && cohort.isEmpty() ? new Outcome.CohortWanted() : enrol(person, id.get(), cohort);
        return switch (outcome) {
            case Outcome.Done(var _) -> back(view, id.get());
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.CohortWanted() -> refused(view, person, id.get(), typed, "cohort", "training.refused.COHORT");
            case Outcome.Refused(var _) -> refused(view, person, id.get(), typed, "enrol", "training.refused");
        };
    }

    /// Looked at before anything is changed: inside a transaction nobody looks for what was published just now.
    private Optional<CourseId> taught(String course) {
        return CourseId.named(course).filter(id -> reading.course(id).isPresent());
    }

    private Outcome enrol(Person person, CourseId id, Optional<UUID> cohort) {
        try {
            return enrolling.enrol(person, id, cohort);
        } catch (Enrolling.EnrolledMeanwhile twice) {
            return enrolling.enrol(person, id, cohort);
        }
    }

    @PostMapping(COURSE + "/enrolment/withdraw")
    Answer withdraw(View view, Person person, @PathVariable String course) {
        return CourseId.named(course)
                .filter(id -> enrolling.withdraw(person, id))
                .<Answer>map(id -> back(view, id))
                .orElseGet(Page::notFound);
    }

    @PostMapping(COURSE + "/recognitions")
    Answer recognise(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        var wanted = taught(course);
        var required = CourseId.named(typed.getOrDefault("required", ""));
        if (wanted.isEmpty() || required.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var said = form.text("said", LONGEST);
        if (!form.errors().isEmpty()) {
            var errors = form.errors().stream()
                    .map(error -> new FieldError(error.field() + "-" + required.get(), error.message()))
                    .toList();
            return page(person, wanted.get(), typed, errors);
        }
        return recognising.ask(person, wanted.get(), required.get(), said) ? back(view, wanted.get()) : Page.notFound();
    }

    private Answer refused(View view, Person person, CourseId id, Map<String, String> typed, String field, String key) {
        return page(person, id, typed, List.of(new FieldError(field, view.text(key))));
    }

    private Answer page(Person person, CourseId id, Map<String, String> typed, List<FieldError> errors) {
        return reading.find(Optional.of(person), id)
                .<Answer>map(seen -> Page.refused(
                        "training/course",
                        new CoursePage(
                                seen,
                                true,
                                deciding.decides(person, id),
                                TrainingController.titles(reading, seen),
                                typed,
                                errors)))
                .orElseGet(Page::notFound);
    }

    private static Answer back(View view, CourseId id) {
        return new Redirect(view.link("/training/" + id));
    }
}

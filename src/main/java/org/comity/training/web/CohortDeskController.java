package org.comity.training.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.training.CourseId;
import org.comity.training.usecase.ChangingCohorts;
import org.comity.training.usecase.ChangingCohorts.Outcome;
import org.comity.training.usecase.ReadingDesk;
import org.comity.training.usecase.ReadingDesk.Group;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat changes a cohort.
@PageController
class CohortDeskController {

    private static final String DESK = "/secretariat/training/{course}/cohorts/{id}";

    private final ReadingDesk reading;
    private final ChangingCohorts changing;
    private final FreshTouch touch;

    CohortDeskController(ReadingDesk reading, ChangingCohorts changing, FreshTouch touch) {
        this.reading = reading;
        this.changing = changing;
        this.touch = touch;
    }

    @GetMapping(DESK)
    Answer look(Person person, @PathVariable String course, @PathVariable String id) {
        return group(person, course, id)
                .<Answer>map(group -> page(group, CohortForm.typed(group.cohort()), List.of()))
                .orElseGet(Page::notFound);
    }

    private Optional<Group> group(Person person, String course, String id) {
        return CourseId.named(course)
                .flatMap(slug -> Ids.read(id).flatMap(cohort -> reading.cohort(person, slug, cohort)));
    }

    private static Page page(Group group, Map<String, String> typed, List<FieldError> errors) {
        var page = new DeskPage.OneGroup(group, typed, errors);
        return errors.isEmpty() ? Page.of("training/deskCohort", page) : Page.refused("training/deskCohort", page);
    }

    @PostMapping(DESK)
    Answer change(
            View view,
            Person person,
            @PathVariable String course,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        var found = group(person, course, id);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var group = found.get();
        var form = new CohortForm(typed, view);
        var wish = form.wish();
        if (wish.isEmpty()) {
            return page(group, typed, form.errors());
        }
        var cohort = group.cohort();
        var here = DeskPage.path(cohort);
        return switch (changing.change(
                person,
                cohort.course(),
                cohort.id(),
                typed.getOrDefault("seen", ""),
                wish.get(),
                TouchAnswer.in(typed))) {
            case Outcome.Changed() -> new Redirect(view.link(cohort.path()));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Overtaken() -> overtaken(view, person, group, typed);
            case Outcome.NoTutor() -> page(group, typed, wrong("tutor", view.text("training.desk.tutor.wrong")));
            case Outcome.TooFewPlaces(var taken) ->
                page(group, typed, wrong("capacity", view.text("training.desk.capacity.few", taken)));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(here, here, typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Page overtaken(View view, Person person, Group group, Map<String, String> typed) {
        var cohort = group.cohort();
        var now = reading.cohort(person, cohort.course(), cohort.id()).orElse(group);
        var all = new HashMap<>(typed);
        all.put("seen", now.cohort().digest());
        return page(now, all, wrong("main", view.text("training.desk.cohort.meanwhile")));
    }

    private static List<FieldError> wrong(String field, String message) {
        return List.of(new FieldError(field, message));
    }
}

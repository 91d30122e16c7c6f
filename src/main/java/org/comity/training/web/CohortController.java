package org.comity.training.web;

import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.usecase.ReadingLearners;
import org.comity.training.usecase.RunningCohorts;
import org.comity.web.Answer;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A cohort: for its tutor, who sees how far everybody is, and for a learner, who writes to the tutor.
@PageController
class CohortController {

    private static final int LONGEST = 2_000;

    private final ReadingLearners reading;
    private final RunningCohorts running;

    CohortController(ReadingLearners reading, RunningCohorts running) {
        this.reading = reading;
        this.running = running;
    }

    @GetMapping("/cohorts/{id}")
    Answer show(Person person, @PathVariable String id) {
        return Ids.read(id)
                .flatMap(cohort -> reading.cohort(person, cohort, Optional.empty()))
                .<Answer>map(seen -> Page.of("training/cohort", seen))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/cohorts/{id}/learners/{learner}")
    Answer thread(Person person, @PathVariable String id, @PathVariable String learner) {
        var with = Ids.read(learner).map(PersonId::new);
        return Ids.read(id)
                .flatMap(cohort -> reading.cohort(person, cohort, with))
                .filter(seen -> seen.tutoring() && seen.with().isPresent())
                .<Answer>map(seen -> Page.of("training/cohort", seen))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/cohorts/{id}/messages")
    Answer write(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var text = form.text("text", LONGEST);
        var learner = form.raw("learner");
        var with = Ids.read(learner).map(PersonId::new);
        return Ids.read(id)
                .filter(cohort -> form.errors().isEmpty()
                        && learner.isEmpty() == with.isEmpty()
                        && running.write(person, cohort, with, text))
                .<Answer>map(cohort -> new Redirect(view.link("/cohorts/" + cohort
                        + with.map(one -> "/learners/" + one).orElse(""))))
                .orElseGet(Page::notFound);
    }
}

package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.training.CourseId;
import org.comity.training.usecase.DecidingEnrolments;
import org.comity.training.usecase.ReadingLearners;
import org.comity.training.usecase.RecognisingKnowledge;
import org.comity.web.Answer;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for the tutors of a course, or the secretariat: who asked to get in, and what is to be recognised.
@PageController
class LearnersController {

    private static final String LEARNERS = "/training/{course}/learners";
    private static final List<String> DECISIONS = List.of("ACCEPT", "REFUSE");

    private final ReadingLearners reading;
    private final DecidingEnrolments deciding;
    private final RecognisingKnowledge recognising;

    LearnersController(ReadingLearners reading, DecidingEnrolments deciding, RecognisingKnowledge recognising) {
        this.reading = reading;
        this.deciding = deciding;
        this.recognising = recognising;
    }

    @GetMapping(LEARNERS)
    Answer waiting(Person person, @PathVariable String course) {
        return CourseId.named(course)
                .flatMap(id -> reading.waiting(person, id))
                .<Answer>map(waiting -> Page.of("training/learners", waiting))
                .orElseGet(Page::notFound);
    }

    @PostMapping(LEARNERS + "/enrolments")
    Answer decide(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        return act(view, course, typed, (id, one, yes) -> deciding.decide(person, id, one, yes));
    }

    @PostMapping(LEARNERS + "/recognitions")
    Answer recognise(View view, Person person, @PathVariable String course, @RequestParam Map<String, String> typed) {
        return act(view, course, typed, (id, one, yes) -> recognising.decide(person, id, one, yes));
    }

    /// A decision on one of those who wait.
    private interface Decision {
        boolean on(CourseId course, UUID one, boolean yes);
    }

    private static Answer act(View view, String course, Map<String, String> typed, Decision decision) {
        var id = CourseId.named(course);
        var one = Ids.read(typed.getOrDefault("id", ""));
        var said = Optional.of(typed.getOrDefault("decision", "")).filter(DECISIONS::contains);
        return id.isPresent()
                        && one.isPresent()
                        && said.isPresent()
                        && decision.on(id.get(), one.get(), said.get().equals("ACCEPT"))
                ? new Redirect(view.link("/training/" + id.get() + "/learners"))
                : Page.notFound();
    }
}

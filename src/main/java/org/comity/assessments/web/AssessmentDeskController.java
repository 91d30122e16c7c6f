package org.comity.assessments.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.usecase.AssessmentAccess;
import org.comity.assessments.usecase.AssessmentsInMemory;
import org.comity.assessments.usecase.KeepingAssessment;
import org.comity.assessments.usecase.KeepingAssessment.Outcome;
import org.comity.assessments.usecase.LookingAtReplies;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.treaties.StateNames;
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

/// Where the secretariat makes assessments, opens them to the Parties and follows who replied.
@PageController
class AssessmentDeskController {

    static final String PATH = "/secretariat/assessments";
    private static final String EDIT = PATH + "/edit";
    private static final String ONE = PATH + "/one/{slug:[a-z0-9-]{1,80}}";

    private final AssessmentsInMemory assessments;
    private final AssessmentAccess access;
    private final KeepingAssessment keeping;
    private final LookingAtReplies looking;
    private final FreshTouch touch;
    private final StateNames names;
    private final Clock clock;

    AssessmentDeskController(
            AssessmentsInMemory assessments,
            AssessmentAccess access,
            KeepingAssessment keeping,
            LookingAtReplies looking,
            FreshTouch touch,
            StateNames names,
            Clock clock) {
        this.assessments = assessments;
        this.access = access;
        this.keeping = keeping;
        this.looking = looking;
        this.touch = touch;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer desk(Person person) {
        return access.writes(person) ? Page.of("assessments/desk", new DeskPage(assessments.all())) : Page.notFound();
    }

    @GetMapping(EDIT)
    Answer edit(Person person, @RequestParam(defaultValue = "") String id) {
        var before = find(id).filter(one -> !one.shown());
        if (!access.writes(person) || (before.isEmpty() && !id.isEmpty())) {
            return Page.notFound();
        }
        var typed = before.map(AssessmentForm::of).orElseGet(() -> Map.of("version", "0", "readers", "SECRETARIAT"));
        return Page.of("assessments/edit", new EditPage(before, typed, List.of(), List.of()));
    }

    private Optional<Assessment> find(String id) {
        return AssessmentId.named(id).flatMap(assessments::find);
    }

    @PostMapping(EDIT)
    Answer save(View view, Person person, @RequestParam Map<String, String> typed) {
        var id = typed.getOrDefault("id", "");
        var before = find(id);
        if (!access.writes(person) || (before.isEmpty() && !id.isEmpty())) {
            return Page.notFound();
        }
        var form = new AssessmentForm(typed, view);
        var content = form.content();
        if (content.isEmpty()) {
            return Page.refused("assessments/edit", new EditPage(before, typed, form.misread(), form.errors()));
        }
        var outcome = keeping.save(person, before.map(Assessment::id), Seen.in(typed, "version"), content.get());
        return outcome instanceof Outcome.Overtaken
                ? overtaken(view, typed, before)
                : answer(outcome, view, person, typed, id);
    }

    /// What was typed stands in the form; sending it again is then done knowingly.
    private static Page overtaken(View view, Map<String, String> typed, Optional<Assessment> before) {
        var again = new HashMap<>(typed);
        again.put("version", Long.toString(before.map(Assessment::version).orElse(0L)));
        var errors = List.of(new FieldError("main", view.text("assessments.error.overtaken")));
        return Page.refused("assessments/edit", new EditPage(before, again, List.of(), errors));
    }

    @GetMapping(ONE)
    Answer one(View view, Person person, @PathVariable String slug) {
        var found = find(slug);
        return !access.writes(person) || found.isEmpty()
                ? Page.notFound()
                : Page.of("assessments/watch", watch(view, found.get(), Map.of(), List.of()));
    }

    private WatchPage watch(View view, Assessment assessment, Map<String, String> typed, List<FieldError> errors) {
        var order = names.order(view.language());
        var answering = access.answeringFor(assessment.asked());
        return new WatchPage(
                assessment,
                looking.standings(assessment).stream()
                        .sorted(Comparator.comparing(standing -> standing.state(), order))
                        .map(standing -> new NamedStanding(names.name(standing.state(), view.language()), standing))
                        .toList(),
                assessment.asked().stream()
                        .filter(state -> !answering.containsKey(state))
                        .sorted(order)
                        .map(state -> names.name(state, view.language()))
                        .toList(),
                !clock.instant().isBefore(assessment.content().ends()),
                typed,
                errors);
    }

    /// @param act `open` or `publish`
    @PostMapping(ONE)
    Answer act(
            View view,
            Person person,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "do", defaultValue = "") String act) {
        var found = find(slug);
        if (!access.publishes(person) || found.isEmpty()) {
            return Page.notFound();
        }
        var id = found.get().id();
        var seen = Seen.in(typed, "seen");
        var outcome = switch (act) {
            case "open" -> keeping.open(person, id, seen, TouchAnswer.in(typed));
            case "publish" -> keeping.publish(person, id, seen, TouchAnswer.in(typed));
            default -> new Outcome.NotFound();
        };
        return answer(outcome, view, person, typed, slug);
    }

    private Answer answer(Outcome outcome, View view, Person person, Map<String, String> typed, String slug) {
        return switch (outcome) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Overtaken() -> refused(view, slug, "assessments.error.changed");
            case Outcome.Done(var id) -> new Redirect(view.link(PATH + "/one/" + id.slug()));
            case Outcome.NobodyToAsk() -> refused(view, slug, "assessments.error.nobody");
            case Outcome.TooLate() -> refused(view, slug, "assessments.error.late");
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(PATH, PATH + "/one/" + slug, typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Page refused(View view, String slug, String key) {
        var errors = List.of(new FieldError("main", view.text(key)));
        return find(slug)
                .map(found -> Page.refused("assessments/watch", watch(view, found, Map.of(), errors)))
                .orElseGet(Page::notFound);
    }

    /// The page with what is to be mended of a question back.
    Page again(View view, Assessment assessment, Map<String, String> typed, List<FieldError> errors) {
        return Page.refused("assessments/watch", watch(view, assessment, typed, errors));
    }
}

package org.comity.assessments.web;

import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.model.AnswerProblem;
import org.comity.assessments.usecase.AssessmentAccess;
import org.comity.assessments.usecase.Replying;
import org.comity.assessments.usecase.Replying.Outcome;
import org.comity.assessments.usecase.Replying.Reply;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the people of a State write their reply. Every answer is kept as it is made where scripts run, and with the
/// button where they do not.
@PageController
class RepliesController {

    private static final String PLACE = "/assessments/{slug:[a-z0-9-]{1,80}}/replies";
    private static final String FIELD = "answer-";
    private static final String BEFORE = "was-";

    private final Replying replying;
    private final AssessmentAccess access;
    private final StateNames names;
    private final FreshTouch touch;
    private final Clock clock;

    RepliesController(Replying replying, AssessmentAccess access, StateNames names, FreshTouch touch, Clock clock) {
        this.replying = replying;
        this.access = access;
        this.names = names;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    Answer form(View view, Person person, @PathVariable String slug) {
        return read(person, slug)
                .<Answer>map(reply ->
                        Page.of("assessments/reply", page(view, person, reply, Map.of(), List.of(), Optional.empty())))
                .orElseGet(Page::notFound);
    }

    private Optional<Reply> read(Person person, String slug) {
        return AssessmentId.named(slug).flatMap(id -> replying.read(person, id));
    }

    private ReplyPage page(
            View view,
            Person person,
            Reply reply,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<Map<String, String>> saved) {
        return new ReplyPage(
                reply,
                names.name(reply.state(), view.language()),
                typed,
                reply.draft().writers().contains(person.id()),
                access.submits(person),
                saved,
                !clock.instant().isBefore(reply.assessment().content().ends()),
                errors);
    }

    @PostMapping(PLACE)
    Answer save(
            View view,
            Person person,
            @PathVariable String slug,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean answerByAnswer) {
        var typed = changed(parameters);
        var problems = AssessmentId.named(slug).flatMap(id -> replying.save(person, id, typed));
        var reply = read(person, slug);
        if (problems.isEmpty() || reply.isEmpty()) {
            return Page.notFound();
        }
        var errors = problems.get().entrySet().stream()
                .map(one -> new FieldError(FIELD + one.getKey(), words(view, one.getValue())))
                .toList();
        var refused = new HashMap<>(typed);
        refused.keySet().retainAll(problems.get().keySet());
        var kept = new HashMap<>(typed);
        kept.keySet().removeAll(problems.get().keySet());
        var page = page(view, person, reply.get(), refused, errors, Optional.of(kept));
        if (answerByAnswer) {
            // The page stays open: what was just kept is what its reader saw last, and nothing else is.
            return Page.of("assessments/kept", page);
        }
        return errors.isEmpty() ? Page.of("assessments/reply", page) : Page.refused("assessments/reply", page);
    }

    /// What differs from what the person saw: nobody overwrites what somebody else wrote meanwhile without touching it.
    private static Map<String, String> changed(Map<String, String> parameters) {
        var changed = new HashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                var question = name.substring(FIELD.length());
                var answer = plain(value);
                if (!answer.equals(plain(parameters.getOrDefault(BEFORE + question, "")))) {
                    changed.put(question, answer);
                }
            }
        });
        return changed;
    }

    /// Stripped, in one spelling (NFC), with lines that end in one way.
    private static String plain(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    private static String words(View view, AnswerProblem problem) {
        return switch (problem) {
            case TOO_LONG -> view.text("web.form.error.tooLong", AnswerProblem.LONGEST_TEXT);
            case CONTROL_CHARACTER -> view.text("web.form.error.controlCharacter");
            case NO_NUMBER -> view.text("assessments.error.number");
            case NO_CHOICE -> view.text("web.form.error.choice");
        };
    }

    @PostMapping(PLACE + "/submitted")
    Answer submit(View view, Person person, @PathVariable String slug, @RequestParam Map<String, String> typed) {
        var reply = read(person, slug);
        if (reply.isEmpty()) {
            return Page.notFound();
        }
        var id = reply.get().assessment().id();
        var place = reply.get().assessment().path() + "/replies";
        var consents = typed.getOrDefault("consents", "");
        if (!access.submits(person)) {
            return Page.notFound();
        }
        if (!consents.matches("yes|no")) {
            return refused(view, person, reply.get(), "consents", "assessments.error.consents");
        }
        var seen = Seen.in(typed, "seen");
        return switch (replying.submit(person, id, seen, consents.equals("yes"), TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Submitted() -> new Redirect(view.link(place));
            case Outcome.WroteIt() -> refused(view, person, reply.get(), "submit", "assessments.error.wrote");
            case Outcome.Overtaken() -> refused(view, person, reply.get(), "submit", "assessments.error.changed");
            case Outcome.NothingNew() -> refused(view, person, reply.get(), "submit", "assessments.error.nothing");
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(place, place + "/submitted", typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Page refused(View view, Person person, Reply reply, String field, String key) {
        var errors = List.of(new FieldError(field, view.text(key)));
        return Page.refused("assessments/reply", page(view, person, reply, Map.of(), errors, Optional.empty()));
    }
}

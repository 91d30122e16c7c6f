package org.comity.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.usecase.AssessmentAccess;
import org.comity.assessments.usecase.AssessmentsInMemory;
import org.comity.assessments.usecase.LookingAtReplies;
import org.comity.identity.SignedIn;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is assessed and how far the States are, for everyone, and replies for whoever may read them.
@PageController
class AssessmentsController {

    /// More assessments than that are never listed at once.
    private static final int MOST = 50;

    private final AssessmentsInMemory assessments;
    private final LookingAtReplies looking;
    private final AssessmentAccess access;
    private final StateNames names;
    private final SignedIn signedIn;
    private final Messages messages;
    private final Clock clock;

    AssessmentsController(
            AssessmentsInMemory assessments,
            LookingAtReplies looking,
            AssessmentAccess access,
            StateNames names,
            SignedIn signedIn,
            Messages messages,
            Clock clock) {
        this.assessments = assessments;
        this.looking = looking;
        this.access = access;
        this.names = names;
        this.signedIn = signedIn;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    Answer list(HttpServletRequest request) {
        var shown =
                assessments.all().stream().filter(Assessment::shown).limit(MOST).toList();
        var replied = looking.replied(shown);
        var rows = shown.stream()
                .map(one -> new AssessmentsPage.Row(one, replied.getOrDefault(one.id(), 0), over(one)))
                .toList();
        return Page.of("assessments/list", new AssessmentsPage(rows, writable(request)));
    }

    private boolean over(Assessment assessment) {
        return !clock.instant().isBefore(assessment.content().ends());
    }

    private boolean writable(HttpServletRequest request) {
        return signedIn.person(request).filter(access::writes).isPresent();
    }

    private Optional<Assessment> shown(String slug) {
        return AssessmentId.named(slug).flatMap(assessments::shown);
    }

    @GetMapping("/assessments/{slug:[a-z0-9-]{1,80}}")
    Answer assessment(HttpServletRequest request, View view, @PathVariable String slug) {
        return shown(slug)
                .<Answer>map(one -> Page.of("assessments/one", page(request, view, one)))
                .orElseGet(Page::notFound);
    }

    private AssessmentPage page(HttpServletRequest request, View view, Assessment assessment) {
        var person = signedIn.person(request);
        return new AssessmentPage(
                assessment,
                named(view, assessment),
                looking.countReadable(person, assessment),
                person.flatMap(known -> access.replyingFor(known, assessment)).isPresent(),
                writable(request),
                over(assessment));
    }

    private List<NamedStanding> named(View view, Assessment assessment) {
        var order = names.order(view.language());
        return looking.standings(assessment).stream()
                .sorted(Comparator.comparing(standing -> standing.state(), order))
                .map(standing -> new NamedStanding(names.name(standing.state(), view.language()), standing))
                .toList();
    }

    /// By question, or by State where one is asked for.
    @GetMapping("/assessments/{slug:[a-z0-9-]{1,80}}/answers")
    Answer answers(
            HttpServletRequest request,
            View view,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String state) {
        var found = shown(slug);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var assessment = found.get();
        var order = names.order(view.language());
        var replies = looking.readable(signedIn.person(request), assessment).stream()
                .sorted(Comparator.comparing(submission -> submission.state(), order))
                .map(submission -> new AnswersPage.Named(names.name(submission.state(), view.language()), submission))
                .toList();
        if (replies.isEmpty()) {
            return Page.notFound();
        }
        var ofState = replies.stream()
                .filter(one -> one.submission().state().code().equals(state))
                .findFirst();
        var questions = assessment.content().questionnaire();
        var asked = ofState.isPresent()
                ? Optional.<Question>empty()
                : questions.find(question).or(() -> questions.questions().findFirst());
        return Page.of("assessments/answers", new AnswersPage(assessment, replies, asked, ofState, messages));
    }
}

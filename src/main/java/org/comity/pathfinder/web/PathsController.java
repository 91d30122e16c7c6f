package org.comity.pathfinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.directory.ContactDirectory;
import org.comity.library.Interpretations;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.pathfinder.usecase.AskingForPaths.Outcome;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.pathfinder.web.QuestionPage.Choice;
import org.comity.pathfinder.web.QuestionPage.Mistake;
import org.comity.pathfinder.wording.Wording;
import org.comity.providers.ListedProvider;
import org.comity.providers.Providers;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// The question and its answer as pages. A question is an address: it can be kept, sent and asked again.
@PageController
class PathsController {

    private static final String UNION = "EU";

    private final AskingForPaths asking;
    private final CurrentFacts facts;
    private final Providers providers;
    private final StateNames names;
    private final Messages messages;
    private final ContactDirectory directory;
    private final Interpretations library;
    private final Experience experience;
    private final Clock clock;

    PathsController(
            AskingForPaths asking,
            CurrentFacts facts,
            Providers providers,
            StateNames names,
            Messages messages,
            ContactDirectory directory,
            Interpretations library,
            Experience experience,
            Clock clock) {
        this.asking = asking;
        this.facts = facts;
        this.providers = providers;
        this.names = names;
        this.messages = messages;
        this.directory = directory;
        this.library = library;
        this.experience = experience;
        this.clock = clock;
    }

    /// The question, with whatever the address already says.
    @GetMapping("/paths")
    Page question(HttpServletRequest request, View view) {
        var form = QuestionForm.ofParameters(request.getParameterMap());
        return Page.of("pathfinder/question", questionPage(form, List.of(), view.language()));
    }

    @GetMapping("/paths/answer")
    Page answer(HttpServletRequest request, View view) {
        var form = QuestionForm.ofParameters(request.getParameterMap());
        return switch (asking.ask(form)) {
            case Outcome.Answered(var answer) ->
                Page.of("pathfinder/answer", answerPage(answer, form, request, view.language()));
            case Outcome.Refused(var problems) ->
                Page.refused("pathfinder/question", questionPage(form, problems, view.language()));
        };
    }

    private AnswerPage answerPage(Answer answer, QuestionForm typed, HttpServletRequest reader, Language language) {
        var dated = !typed.value(QuestionForm.AS_OF).isEmpty();
        var listed = answer.question().holder().provider().flatMap(provider -> providers.named(provider.name()));
        return new AnswerPage(
                answer,
                QuestionForm.of(answer.question(), dated),
                wording(language),
                answer.asOf().equals(LocalDate.now(clock)),
                listed.map(provider -> page(provider, answer)),
                listed.flatMap(ListedProvider::kept).isPresent(),
                clock.instant(),
                directory,
                library,
                experience.with(answer, reader));
    }

    /// The provider's page, with the asking State as that of the user: whoever asks mostly asks about their own.
    private static String page(ListedProvider provider, Answer answer) {
        return provider.path() + "?state=" + answer.question().from().code();
    }

    private QuestionPage questionPage(QuestionForm form, List<Problem> problems, Language language) {
        var wording = wording(language);
        var mistakes = problems.stream()
                .map(problem -> new Mistake(problem, wording.problem(problem)))
                .toList();
        return new QuestionPage(form, mistakes, states(language), choices());
    }

    private List<Choice> choices() {
        return facts.now().providers().stream()
                .map(provider -> new Choice(provider.name(), provider.name()))
                .toList();
    }

    private List<Choice> states(Language language) {
        return facts.now().states().stream()
                .map(StateFact::country)
                .filter(country -> !country.code().equals(UNION))
                .sorted(names.order(language))
                .map(country -> new Choice(country.code(), names.name(country, language)))
                .toList();
    }

    private Wording wording(Language language) {
        return new Wording(messages, language, names, facts.now());
    }
}

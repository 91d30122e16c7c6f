package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.usecase.StartingDraft;
import org.comity.requests.usecase.StartingDraft.Outcome;
import org.comity.requests.web.NewRequestPage.State;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of measures, each of which begins a draft.
@PageController
class NewRequestController {

    private final StartingDraft starting;
    private final CurrentFacts facts;
    private final StateNames names;

    NewRequestController(StartingDraft starting, CurrentFacts facts, StateNames names) {
        this.starting = starting;
        this.facts = facts;
        this.names = names;
    }

    /// @param chosen what another page knows already, such as the State
    @GetMapping("/requests/new")
    Answer choose(View view, Officer officer, @RequestParam Map<String, String> chosen) {
        return starting.mayBegin(officer)
                ? Page.of("requests/begin", page(view, officer, chosen, List.of()))
                : Page.notFound();
    }

    @PostMapping("/requests/new")
    Answer begin(View view, Officer officer, @RequestParam Map<String, String> typed) {
        var wanted = StartForm.read(typed);
        var wrong = StartForm.wrong(typed);
        if (wanted.isEmpty() || !wrong.isEmpty()) {
            var choose = view.text("web.form.error.choice");
            return refused(view, officer, typed, wrong.isEmpty() ? List.of("main") : wrong, choose);
        }
        return switch (starting.start(officer, wanted.get())) {
            case Outcome.Started(var id) -> new Redirect(view.link("/requests/" + id + "/draft"));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome other ->
                refused(view, officer, typed, List.of(StartText.field(other)), StartText.of(other, names, view));
        };
    }

    private Page refused(View view, Officer officer, Map<String, String> typed, List<String> fields, String message) {
        var errors =
                fields.stream().map(field -> new FieldError(field, message)).toList();
        return Page.refused("requests/begin", page(view, officer, typed, errors));
    }

    private NewRequestPage page(View view, Officer officer, Map<String, String> typed, List<FieldError> errors) {
        return new NewRequestPage(officer, states(view.language()), typed, errors);
    }

    private List<State> states(Language language) {
        return facts.now().states().stream()
                .map(state -> state.country())
                .sorted(names.order(language))
                .map(country -> new State(country, names.name(country, language)))
                .toList();
    }
}

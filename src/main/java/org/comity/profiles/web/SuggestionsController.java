package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.model.SuggestionStatus;
import org.comity.profiles.usecase.DecidingSuggestion;
import org.comity.profiles.usecase.DecidingSuggestion.Outcome;
import org.comity.profiles.usecase.ReadingSuggestions;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where those who decide about suggestions read one, and say what becomes of it.
@PageController
class SuggestionsController {

    private static final String PATH = "/proposals/suggestions/{id}";
    private static final int ANSWER = 1_000;
    private static final int TITLE = 200;

    private final ReadingSuggestions reading;
    private final DecidingSuggestion deciding;
    private final StateNames names;

    SuggestionsController(ReadingSuggestions reading, DecidingSuggestion deciding, StateNames names) {
        this.reading = reading;
        this.deciding = deciding;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer suggestion(View view, Person person, @PathVariable String id) {
        return reading.read(person, SuggestionId.named(id))
                .<Answer>map(found -> page(view, found, Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var found = reading.read(person, SuggestionId.named(id));
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var name = SuggestionId.named(id);
        return switch (typed.getOrDefault("act", "")) {
            case "TAKE_UP" -> answer(view, found.get(), typed, deciding.takeUp(person, name, title(view, found.get())));
            case "ANSWER" -> {
                var how = status(form);
                var words = form.text("answer", ANSWER);
                yield form.errors().isEmpty()
                        ? answer(view, found.get(), typed, deciding.answer(person, name, how, words))
                        : page(view, found.get(), typed, form.errors());
            }
            case "ERASE" -> answer(view, found.get(), typed, deciding.erase(person, name, form.raw("phrase")));
            case "REMOVE" -> answer(view, found.get(), typed, deciding.remove(person, name));
            default -> {
                form.wrong("main", "web.form.error.choice");
                yield page(view, found.get(), typed, form.errors());
            }
        };
    }

    private static SuggestionStatus status(TypedForm form) {
        return switch (form.raw("how")) {
            case "KNOWN" -> SuggestionStatus.KNOWN;
            case "NOT_TAKEN_UP" -> SuggestionStatus.NOT_TAKEN_UP;
            default -> {
                form.wrong("how", "web.form.error.choice");
                yield SuggestionStatus.NOT_TAKEN_UP;
            }
        };
    }

    /// Of the draft it becomes.
    private static String title(View view, Suggestion suggestion) {
        var title = view.text("profiles.suggestion.draft", SuggestionPlaces.label(suggestion.place(), view));
        return title.substring(0, Math.min(title.length(), TITLE));
    }

    private Answer answer(View view, Suggestion before, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Decided() -> refused(view, before, typed, "main", "profiles.suggestion.refused.decided");
            case Outcome.NoRoom() -> refused(view, before, typed, "main", "profiles.suggestion.refused.room");
            case Outcome.InDraft() -> refused(view, before, typed, "main", "profiles.suggestion.erase.draft");
            case Outcome.NotThere() -> refused(view, before, typed, "phrase", "profiles.suggestion.refused.phrase");
            case Outcome.Done(var after) ->
                new Redirect(view.link(after.proposal()
                        .map(draft -> "/proposals/" + draft)
                        .orElse("/proposals/suggestions/" + after.id())));
        };
    }

    private Page refused(View view, Suggestion found, Map<String, String> typed, String field, String key) {
        return page(view, found, typed, List.of(new FieldError(field, view.text(key))));
    }

    private Page page(View view, Suggestion found, Map<String, String> typed, List<FieldError> errors) {
        var page = new SuggestionPage(found, names.name(found.state(), view.language()), typed, errors);
        return errors.isEmpty() ? Page.of("profiles/suggestion", page) : Page.refused("profiles/suggestion", page);
    }
}

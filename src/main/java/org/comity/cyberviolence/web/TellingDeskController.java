package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.TellingId;
import org.comity.cyberviolence.model.TellingStatus;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.cyberviolence.usecase.CyberviolenceAccess;
import org.comity.cyberviolence.usecase.DecidingTelling;
import org.comity.cyberviolence.usecase.DecidingTelling.Outcome;
import org.comity.cyberviolence.usecase.ReadingTellings;
import org.comity.cyberviolence.usecase.WritingEntries;
import org.comity.identity.Person;
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

/// Where the secretariat reads what people told, and says what becomes of it.
@PageController
class TellingDeskController {

    private static final String DESK = "/secretariat/cyberviolence";
    private static final String TOLD = DESK + "/told/{id}";
    private static final int ANSWER = 1_000;
    private static final int PHRASE = 400;
    private static final int NEWEST = 200;

    private final Types types;
    private final StatePages states;
    private final CurrentEntries current;
    private final CyberviolenceAccess access;
    private final WritingEntries writing;
    private final ReadingTellings reading;
    private final DecidingTelling deciding;

    TellingDeskController(
            Types types,
            StatePages states,
            CurrentEntries current,
            CyberviolenceAccess access,
            WritingEntries writing,
            ReadingTellings reading,
            DecidingTelling deciding) {
        this.types = types;
        this.states = states;
        this.current = current;
        this.access = access;
        this.writing = writing;
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping(DESK)
    Answer desk(View view, Person person) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        return Page.of(
                "cyberviolence/desk",
                new DeskPage(
                        reading.waiting(person),
                        writing.drafts(person),
                        current.entries().all().stream().limit(NEWEST).toList(),
                        states.states(view.language())));
    }

    @GetMapping(TOLD)
    Answer telling(View view, Person person, @PathVariable String id) {
        return reading.read(person, TellingId.named(id))
                .<Answer>map(found -> page(view, found, Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping(TOLD + "/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var telling = reading.read(person, TellingId.named(id));
        if (telling.isEmpty() || !access.decides(person)) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var outcome = decided(view, person, telling.get(), form);
        if (outcome.isEmpty()) {
            return page(view, telling.get(), typed, form.errors());
        }
        return switch (outcome.get()) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Decided() -> refused(view, telling.get(), typed, "main", "cyberviolence.telling.decided");
            case Outcome.StillPublished(var erased) ->
                refused(view, erased, Map.of(), "main", "cyberviolence.telling.stillPublished");
            case Outcome.NotThere() -> refused(view, telling.get(), typed, "phrase", "cyberviolence.telling.notThere");
            case Outcome.Done(var done) ->
                new Redirect(view.link(
                        done.status() == TellingStatus.TAKEN_UP
                                        && typed.getOrDefault("act", "").equals("TAKE_UP")
                                ? DESK + "/entry?id="
                                        + done.entry().orElseThrow().slug()
                                : DESK + "/told/" + done.id()));
        };
    }

    /// Empty when something is to be mended: the form then holds what.
    private Optional<Outcome> decided(View view, Person person, Telling telling, TypedForm form) {
        return switch (form.raw("act")) {
            case "TAKE_UP" ->
                Optional.of(deciding.takeUp(person, telling.id(), view.text("cyberviolence.telling.organisation")));
            case "ANSWER" -> answered(person, telling, form);
            case "REMOVE" -> Optional.of(deciding.remove(person, telling.id()));
            case "ERASE" -> {
                var phrase = form.text("phrase", PHRASE);
                yield form.errors().isEmpty()
                        ? Optional.of(deciding.erase(person, telling.id(), phrase))
                        : Optional.empty();
            }
            default -> Optional.of(new Outcome.NotFound());
        };
    }

    private Optional<Outcome> answered(Person person, Telling telling, TypedForm form) {
        var answer = form.text("answer", ANSWER);
        var how = switch (form.raw("how")) {
            case "KNOWN" -> Optional.of(TellingStatus.KNOWN);
            case "NOT_TAKEN_UP" -> Optional.of(TellingStatus.NOT_TAKEN_UP);
            default -> Optional.<TellingStatus>empty();
        };
        if (how.isEmpty()) {
            form.wrong("how", "web.form.error.choice");
        }
        return form.errors().isEmpty()
                ? how.map(said -> deciding.answer(person, telling.id(), said, answer))
                : Optional.empty();
    }

    private Page refused(View view, Telling telling, Map<String, String> typed, String field, String key) {
        return page(view, telling, typed, List.of(new FieldError(field, view.text(key))));
    }

    private Page page(View view, Telling telling, Map<String, String> typed, List<FieldError> errors) {
        var what = telling.what();
        var page = new TellingPage(
                telling,
                what.state().map(state -> states.states(view.language()).getOrDefault(state, state.code())),
                types.find(what.type()),
                typed,
                errors);
        return errors.isEmpty() ? Page.of("cyberviolence/telling", page) : Page.refused("cyberviolence/telling", page);
    }
}

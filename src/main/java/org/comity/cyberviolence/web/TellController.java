package org.comity.cyberviolence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.ReadingTellings;
import org.comity.cyberviolence.usecase.TakingTellings;
import org.comity.cyberviolence.usecase.TakingTellings.Outcome;
import org.comity.identity.EnrolmentSecret;
import org.comity.web.Answer;
import org.comity.web.Askers;
import org.comity.web.FieldError;
import org.comity.web.FilledByHand;
import org.comity.web.FilledByHand.Verdict;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Anybody tells of a newer development, without an account and without a session, and has a private address that says
/// what became of it.
@PageController
class TellController {

    private static final String TELL = "/help/cyberviolence/tell";
    private static final String TOLD = "/help/cyberviolence/told/";

    private final Types types;
    private final StatePages states;
    private final TakingTellings taking;
    private final ReadingTellings reading;
    private final FilledByHand byHand;
    private final Askers askers;
    private final Clock clock;

    TellController(
            Types types,
            StatePages states,
            TakingTellings taking,
            ReadingTellings reading,
            FilledByHand byHand,
            Askers askers,
            Clock clock) {
        this.types = types;
        this.states = states;
        this.taking = taking;
        this.reading = reading;
        this.byHand = byHand;
        this.askers = askers;
        this.clock = clock;
    }

    @GetMapping(TELL)
    Page form(View view, @RequestParam Map<String, String> asked) {
        var typed = new HashMap<String, String>();
        typed.put("tongue", view.language().code());
        typed.put("state", asked.getOrDefault("state", ""));
        typed.put("type", asked.getOrDefault("type", ""));
        return page(view, typed, List.of());
    }

    @PostMapping(TELL)
    Answer tell(HttpServletRequest request, View view, @RequestParam Map<String, String> typed) {
        var read = new TellForm(new TypedForm(typed, view), view).read(types, states);
        if (read.what().isEmpty()) {
            return page(view, typed, read.errors());
        }
        var verdict = byHand.judge(typed, clock.instant());
        if (verdict != Verdict.FINE) {
            return refused(view, typed, "cyberviolence.tell.refused." + verdict);
        }
        return switch (taking.take(read.what().get(), askers.apart(request))) {
            case Outcome.Taken(var secret) ->
                new Redirect(view.link(TOLD + secret.text().reveal()));
            case Outcome.Refused(var reason) -> refused(view, typed, "cyberviolence.tell.refused." + reason);
        };
    }

    @GetMapping(TOLD + "{secret:[A-Za-z0-9_-]{20,100}}")
    Answer follow(View view, @PathVariable String secret) {
        return reading.follow(EnrolmentSecret.of(secret))
                .<Answer>map(found -> Page.of(
                        "cyberviolence/told",
                        new ToldPage(
                                found,
                                found.telling()
                                        .what()
                                        .state()
                                        .map(state ->
                                                states.states(view.language()).getOrDefault(state, state.code())),
                                types.find(found.telling().what().type()))))
                .orElseGet(Page::notFound);
    }

    private Page refused(View view, Map<String, String> typed, String key) {
        return page(view, typed, List.of(new FieldError("words", view.text(key))));
    }

    private Page page(View view, Map<String, String> typed, List<FieldError> errors) {
        var page = new TellPage(
                states.states(view.language()),
                types.all(),
                byHand.mark(clock.instant()),
                taking.monthsKept(),
                new HashMap<>(typed),
                errors);
        return errors.isEmpty() ? Page.of("cyberviolence/tell", page) : Page.refused("cyberviolence/tell", page);
    }
}

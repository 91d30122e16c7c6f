package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.identity.EnrolmentSecret;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.SuggestionSettings;
import org.comity.profiles.usecase.ReadingSuggestions;
import org.comity.profiles.usecase.TakingSuggestions;
import org.comity.profiles.usecase.TakingSuggestions.Outcome;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Askers;
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

/// "Do you know a newer development?" Open to everyone, and for whoever told one the own page of what becomes of it.
@PageController
class SuggestController {

    private static final String PATH = "/states/{code:[A-Z]{2}}/newer";

    /// When the session was last shown the form: whoever sends it faster than a person types is asked to look again.
    private static final String SHOWN = SuggestController.class.getName();

    private final LegalProfiles profiles;
    private final TakingSuggestions taking;
    private final ReadingSuggestions reading;
    private final SuggestionSettings settings;
    private final Askers askers;
    private final StateNames names;
    private final Clock clock;

    SuggestController(
            LegalProfiles profiles,
            TakingSuggestions taking,
            ReadingSuggestions reading,
            SuggestionSettings settings,
            Askers askers,
            StateNames names,
            Clock clock) {
        this.profiles = profiles;
        this.taking = taking;
        this.reading = reading;
        this.settings = settings;
        this.askers = askers;
        this.names = names;
        this.clock = clock;
    }

    /// @param about what is preselected, as in [org.comity.profiles.model.SuggestionPlace]
    @GetMapping(PATH)
    Answer form(
            HttpServletRequest request,
            View view,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String about) {
        var state = new Country(code);
        if (profiles.of(state).isEmpty()) {
            return Page.notFound();
        }
        request.getSession().setAttribute(SHOWN, clock.millis());
        return page(
                view, state, Map.of("about", about, "tongue", view.language().code()), List.of());
    }

    @PostMapping(PATH)
    Answer tell(
            HttpServletRequest request, View view, @PathVariable String code, @RequestParam Map<String, String> typed) {
        var state = new Country(code);
        if (profiles.of(state).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var told = SuggestForm.read(form, state);
        if (told.isEmpty()) {
            return page(view, state, typed, form.errors());
        }
        if (hasty(request)) {
            return refused(view, state, typed, "profiles.suggest.refused.HASTY");
        }
        return switch (taking.take(told.get(), askers.apart(request))) {
            case Outcome.Taken(var secret) -> {
                request.getSession().removeAttribute(SHOWN);
                yield new Redirect(view.link("/suggestions/" + secret.text().reveal()));
            }
            case Outcome.Refused(var reason) -> refused(view, state, typed, "profiles.suggest.refused." + reason);
        };
    }

    /// Sent at once, or without having been shown; the next time counts from now.
    private boolean hasty(HttpServletRequest request) {
        var now = clock.instant();
        var hasty = !(request.getSession().getAttribute(SHOWN) instanceof Long millis)
                || Duration.between(Instant.ofEpochMilli(millis), now).compareTo(settings.leastTime()) < 0;
        if (hasty) {
            request.getSession().setAttribute(SHOWN, now.toEpochMilli());
        }
        return hasty;
    }

    @GetMapping("/suggestions/{secret}")
    Answer follow(View view, @PathVariable String secret) {
        return reading.follow(EnrolmentSecret.of(secret))
                .<Answer>map(found -> Page.of(
                        "profiles/suggested",
                        new SuggestedPage(found, names.name(found.suggestion().state(), view.language()))))
                .orElseGet(Page::notFound);
    }

    private Page refused(View view, Country state, Map<String, String> typed, String key) {
        return page(view, state, typed, List.of(new FieldError("words", view.text(key))));
    }

    private Page page(View view, Country state, Map<String, String> typed, List<FieldError> errors) {
        var page = new SuggestPage(
                state,
                names.name(state, view.language()),
                SuggestionPlaces.groups(view),
                settings.mailFor().toDays(),
                new HashMap<>(typed),
                errors);
        return errors.isEmpty() ? Page.of("profiles/suggest", page) : Page.refused("profiles/suggest", page);
    }
}

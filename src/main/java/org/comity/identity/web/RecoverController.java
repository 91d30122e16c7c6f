package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Directory;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.usecase.AskingRecovery;
import org.comity.identity.usecase.FollowingRecovery;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
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

/// Saying that one lost every key, and the own page of what became of it. Open to everyone: it gives nothing away and
/// lets nobody in.
@PageController
class RecoverController {

    private final AskingRecovery asking;
    private final FollowingRecovery following;
    private final Directory directory;
    private final CurrentFacts facts;
    private final StateNames names;

    RecoverController(
            AskingRecovery asking,
            FollowingRecovery following,
            Directory directory,
            CurrentFacts facts,
            StateNames names) {
        this.asking = asking;
        this.following = following;
        this.directory = directory;
        this.facts = facts;
        this.names = names;
    }

    @GetMapping("/recover")
    Page form(View view) {
        return Page.of("identity/recover", page(view, Map.of(), List.of()));
    }

    @PostMapping("/recover")
    Answer ask(View view, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        return RecoverForm.read(form, this::known)
                .<Answer>map(claim -> new Redirect(
                        view.link("/recover/" + asking.ask(claim).text().reveal())))
                .orElseGet(() -> Page.refused("identity/recover", page(view, typed, form.errors())));
    }

    @GetMapping("/recover/{secret}")
    Answer follow(@PathVariable String secret) {
        return following
                .follow(EnrolmentSecret.of(secret))
                .<Answer>map(found -> Page.of("identity/recovering", new RecoveringPage(found, names)))
                .orElseGet(Page::notFound);
    }

    private boolean known(Country country) {
        return facts.now().state(country).isPresent();
    }

    private RecoverPage page(View view, Map<String, String> typed, List<FieldError> errors) {
        var states = facts.now().states().stream()
                .map(state -> state.country())
                .sorted(names.order(view.language()))
                .map(state -> new JoinPage.Choice(state.code(), names.name(state, view.language())))
                .toList();
        var places = directory.authorities().stream()
                .map(authority -> authority.name())
                .distinct()
                .toList();
        return new RecoverPage(typed, errors, states, places);
    }
}

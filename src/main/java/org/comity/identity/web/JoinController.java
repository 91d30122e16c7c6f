package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.model.ApplicationStatus;
import org.comity.identity.usecase.Applying;
import org.comity.identity.usecase.FollowingApplication;
import org.comity.identity.usecase.WithdrawingApplication;
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

/// Asking to join, and the applicant's own page of what became of it. Open to everyone: it gives nothing away and lets
/// nobody in.
@PageController
class JoinController {

    private final Applying applying;
    private final FollowingApplication following;
    private final WithdrawingApplication withdrawing;
    private final CurrentFacts facts;
    private final StateNames names;

    JoinController(
            Applying applying,
            FollowingApplication following,
            WithdrawingApplication withdrawing,
            CurrentFacts facts,
            StateNames names) {
        this.applying = applying;
        this.following = following;
        this.withdrawing = withdrawing;
        this.facts = facts;
        this.names = names;
    }

    @GetMapping("/join")
    Page form(View view) {
        return Page.of("identity/join", page(view, Map.of(), List.of()));
    }

    @PostMapping("/join")
    Answer apply(View view, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        return ApplicationForm.read(form, this::known)
                .<Answer>map(applicant -> new Redirect(
                        view.link("/join/" + applying.apply(applicant).text().reveal())))
                .orElseGet(() -> Page.refused("identity/join", page(view, typed, form.errors())));
    }

    @GetMapping("/join/{secret}")
    Answer follow(@PathVariable String secret) {
        return following
                .follow(EnrolmentSecret.of(secret))
                .<Answer>map(found -> Page.of("identity/following", new FollowingPage(found, secret, names)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/join/{secret}/withdraw")
    Answer withdraw(View view, @PathVariable String secret) {
        return withdrawing.withdraw(EnrolmentSecret.of(secret))
                ? new Redirect(view.link("/join/" + secret))
                : Page.notFound();
    }

    /// The form once more, filled with what was typed, for an application that ended without letting anybody in.
    @GetMapping("/join/{secret}/again")
    Answer again(View view, @PathVariable String secret) {
        return following
                .follow(EnrolmentSecret.of(secret))
                .map(FollowingApplication.Followed::application)
                .filter(ended -> !ended.status().open() && ended.status() != ApplicationStatus.ENROLLED)
                .<Answer>map(ended ->
                        Page.of("identity/join", page(view, ApplicationForm.again(ended.applicant()), List.of())))
                .orElseGet(Page::notFound);
    }

    private boolean known(Country country) {
        return facts.now().state(country).isPresent();
    }

    private JoinPage page(View view, Map<String, String> typed, List<FieldError> errors) {
        var states = facts.now().states().stream()
                .map(state -> state.country())
                .sorted(names.order(view.language()))
                .map(state -> new JoinPage.Choice(state.code(), names.name(state, view.language())))
                .toList();
        return new JoinPage(typed, errors, states);
    }
}

package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.identity.usecase.LinkingLogin;
import org.comity.identity.usecase.LinkingLogin.Outcome;
import org.comity.identity.web.oidc.OpenIdProvider;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Linking one's sign-in elsewhere: to the provider, back, and a touch for exactly whom it named. And unlinking it.
@PageController
class LoginsController {

    private final OpenIdProviders providers;
    private final LeavingForProvider leaving;
    private final LinkingLogin linking;
    private final FreshTouch touch;

    LoginsController(OpenIdProviders providers, LeavingForProvider leaving, LinkingLogin linking, FreshTouch touch) {
        this.providers = providers;
        this.leaving = leaving;
        this.linking = linking;
        this.touch = touch;
    }

    @GetMapping("/account/logins/{number}")
    Answer leave(
            View view,
            Person person,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return serving(number, person)
                .map(provider -> leaving.leave(
                        provider, Asked.toLink(provider, person, view.language()), view, request, response))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/account/logins/{number}/confirm")
    Answer ask(View view, Person person, @PathVariable String number, HttpServletRequest request) {
        return link(view, person, number, Map.of(), request);
    }

    @PostMapping("/account/logins/{number}/confirm")
    Answer link(
            View view,
            Person person,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var provider = serving(number, person);
        var subject = Asked.keptSubject(request, number, person);
        if (provider.isEmpty() || subject.isEmpty()) {
            return Page.notFound();
        }
        var outcome = linking.link(person, provider.get().issuer(), subject.get(), TouchAnswer.in(typed));
        if (outcome instanceof Outcome.Done) {
            Asked.forgetSubject(request, number, person);
        }
        return answer(view, person, "/account/logins/" + number + "/confirm", typed, outcome);
    }

    @PostMapping("/account/logins/unlink")
    Answer unlink(View view, Person person, @RequestParam Map<String, String> typed) {
        var outcome = linking.unlink(person, typed.getOrDefault("issuer", ""), TouchAnswer.in(typed));
        return answer(view, person, "/account/logins/unlink", typed, outcome);
    }

    private Answer answer(View view, Person person, String action, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new Redirect(view.link("/account"));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of("/account", action, typed, shown, touch.ask(person, shown), reason));
            case Outcome.Refused(var reason) -> Page.refused("identity/loginRefused", reason);
        };
    }

    /// For people of other authorities the provider does not exist.
    private Optional<OpenIdProvider> serving(String number, Person person) {
        return providers.numbered(number).filter(provider -> provider.issuer().serves(person));
    }
}

package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.identity.usecase.ComingByLogin;
import org.comity.identity.web.oidc.OpenIdProvider;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.identity.web.oidc.Returned;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.Redirect;
import org.comity.web.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where identity providers send people back to. Each has an address of its own, so that none can answer for another.
/// It always leads on, so that code and state do not stay in the browser's address.
@Controller
class ProviderReturn {

    private final OpenIdProviders providers;
    private final LeavingForProvider leaving;
    private final ComingByLogin coming;
    private final SigningIn signingIn;
    private final SignedIn signedIn;

    ProviderReturn(
            OpenIdProviders providers,
            LeavingForProvider leaving,
            ComingByLogin coming,
            SigningIn signingIn,
            SignedIn signedIn) {
        this.providers = providers;
        this.leaving = leaving;
        this.coming = coming;
        this.signingIn = signingIn;
        this.signedIn = signedIn;
    }

    @GetMapping("/single-sign-on/{number}")
    Answer comeBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = providers.numbered(number);
        if (provider.isEmpty()) {
            return Page.notFound();
        }
        var question = leaving.question(request, response)
                .filter(asked -> Asked.of(asked).provider().equals(number))
                .filter(asked -> !code.isEmpty());
        if (question.isEmpty()) {
            return new Redirect("/" + Views.languageOf(request).code() + Elsewhere.REFUSED.path());
        }
        return lead(
                provider.get(),
                question.get(),
                provider.get().read(question.get(), code, state, iss),
                request,
                response);
    }

    private Answer lead(
            OpenIdProvider provider,
            OAuth2AuthorizationRequest question,
            Returned returned,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Asked.of(question);
        return switch (returned) {
            case Returned.Refused() -> why(asked, Elsewhere.REFUSED);
            case Returned.Unreachable() -> why(asked, Elsewhere.DOWN);
            case Returned.Somebody(var subject) when asked.links() -> link(asked, subject, request);
            case Returned.Somebody(var subject) ->
                coming.person(provider.issuer(), subject)
                        .<Answer>map(person -> comeIn(asked, person, request, response))
                        .orElseGet(() -> why(asked, Elsewhere.UNLINKED));
        };
    }

    private static Redirect why(Asked asked, Elsewhere reason) {
        return new Redirect("/" + asked.language() + reason.path());
    }

    /// Only for the person who went: another one may have signed in at this browser meanwhile.
    private Answer link(Asked asked, String subject, HttpServletRequest request) {
        return signedIn.person(request)
                .filter(person -> person.id().toString().equals(asked.person()))
                .<Answer>map(person -> {
                    Asked.keepSubject(request, asked.provider(), person, subject);
                    return new Redirect("/" + asked.language() + "/account/logins/" + asked.provider() + "/confirm");
                })
                .orElseGet(() -> why(asked, Elsewhere.REFUSED));
    }

    private Answer comeIn(Asked asked, Person person, HttpServletRequest request, HttpServletResponse response) {
        signingIn.beginElsewhere(person, request, response);
        return new Redirect(asked.next().isEmpty() ? "/" + asked.language() + First.page(person) : asked.next());
    }
}

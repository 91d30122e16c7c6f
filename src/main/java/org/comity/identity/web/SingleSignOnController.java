package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in at an authority's own identity provider: the way there, and the page that says why nobody came in.
@PageController
class SingleSignOnController {

    private final OpenIdProviders providers;
    private final LeavingForProvider leaving;

    SingleSignOnController(OpenIdProviders providers, LeavingForProvider leaving) {
        this.providers = providers;
        this.leaving = leaving;
    }

    /// A link and not a form: the content security policy lets no form lead to another site.
    @GetMapping("/sign-in/with/{number}")
    Answer leave(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return providers
                .numbered(number)
                .map(provider -> leaving.leave(
                        provider, Asked.toSignIn(provider, view.language(), Next.safe(next)), view, request, response))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/sign-in/elsewhere")
    Page nobodyCameIn(@RequestParam(defaultValue = "") String why) {
        return providers.all().isEmpty()
                ? Page.notFound()
                : Elsewhere.named(why)
                        .map(reason -> new Page("identity/elsewhere", reason, reason.status()))
                        .orElseGet(Page::notFound);
    }
}

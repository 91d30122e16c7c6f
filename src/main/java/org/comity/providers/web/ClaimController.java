package org.comity.providers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.providers.ListedProvider;
import org.comity.providers.Providers;
import org.comity.providers.model.Claim.Way;
import org.comity.providers.usecase.ClaimingPage;
import org.comity.providers.usecase.ClaimingPage.Outcome;
import org.comity.providers.usecase.ClaimingPage.Wish;
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

/// Where a lawyer claims the page of their provider.
@PageController
class ClaimController {

    private static final String PATH = "/providers/{slug:[A-Za-z0-9-]{1,80}}/claim";
    private static final int LONGEST = 200;

    private final Providers providers;
    private final ClaimingPage claiming;

    ClaimController(Providers providers, ClaimingPage claiming) {
        this.providers = providers;
        this.claiming = claiming;
    }

    @GetMapping(PATH)
    Answer form(Person person, @PathVariable String slug) {
        return claimable(person, slug)
                .map(page -> show(page, Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH)
    Answer claim(View view, Person person, @PathVariable String slug, @RequestParam Map<String, String> typed) {
        var page = claimable(person, slug);
        if (page.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var wish = wish(form, page.get());
        if (wish.isEmpty()) {
            return show(page.get(), typed, form.errors());
        }
        return switch (claiming.claim(person, page.get(), wish.get())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var claim) -> new Redirect(view.link("/claims/" + claim));
            case Outcome.Refused(var reason) ->
                show(
                        page.get(),
                        typed,
                        List.of(new FieldError("main", view.text("providers.claim.refused." + reason))));
        };
    }

    private Optional<ListedProvider> claimable(Person person, String slug) {
        return claiming.mayClaim(person) ? providers.at(slug) : Optional.empty();
    }

    private static Optional<Wish> wish(TypedForm form, ListedProvider page) {
        var function = form.line("function", LONGEST);
        var domain = form.raw("domain");
        if (!ClaimingPage.domains(page).contains(domain)) {
            form.wrong("domain", "providers.claim.domain.wrong");
        }
        var way = Arrays.stream(Way.values())
                .filter(known -> known.name().equals(form.raw("way")))
                .findFirst();
        if (way.isEmpty()) {
            form.wrong("way", "web.form.error.choice");
        }
        return form.errors().isEmpty() ? way.map(chosen -> new Wish(domain, chosen, function)) : Optional.empty();
    }

    private static Answer show(ListedProvider provider, Map<String, String> typed, List<FieldError> errors) {
        var page = new ClaimPage(provider, ClaimingPage.domains(provider), typed, errors);
        return errors.isEmpty() ? Page.of("providers/claim", page) : Page.refused("providers/claim", page);
    }
}

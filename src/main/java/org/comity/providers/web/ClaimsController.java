package org.comity.providers.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.providers.ClaimId;
import org.comity.providers.Providers;
import org.comity.providers.model.Claim;
import org.comity.providers.usecase.ActingOnClaim;
import org.comity.providers.usecase.ActingOnClaim.Deed;
import org.comity.providers.usecase.ActingOnClaim.Outcome;
import org.comity.providers.usecase.ReadingClaims;
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

/// Claims to pages: the lawyers of a provider see their own, the secretariat decides.
@PageController
class ClaimsController {

    private final ReadingClaims reading;
    private final ActingOnClaim acting;
    private final Providers providers;
    private final FreshTouch touch;
    private final Clock clock;

    ClaimsController(ReadingClaims reading, ActingOnClaim acting, Providers providers, FreshTouch touch, Clock clock) {
        this.reading = reading;
        this.acting = acting;
        this.providers = providers;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping("/claims")
    Answer list(Person person) {
        return reading.list(person)
                .<Answer>map(claims ->
                        Page.of("providers/claims", new ClaimsPage(claims, reading.decides(person), clock.instant())))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/claims/{id}")
    Answer one(Person person, @PathVariable String id) {
        return reading.claim(person, named(id))
                .map(claim -> show(person, claim, Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/claims/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var claim = reading.claim(person, named(id))
                .filter(found -> reading.hand(person, found).isPresent());
        if (claim.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var deed = new ClaimDeedForm(form, claim.get(), clock.instant()).deed();
        if (deed.isEmpty()) {
            return show(person, claim.get(), typed, mended(form, view));
        }
        return carryOut(view, person, claim.get(), deed.get(), typed);
    }

    private static List<FieldError> mended(TypedForm form, View view) {
        return form.errors().isEmpty()
                ? List.of(new FieldError("main", view.text("web.form.error.choice")))
                : form.errors();
    }

    private Answer carryOut(View view, Person person, Claim claim, Deed deed, Map<String, String> typed) {
        var back = "/claims/" + claim.id();
        return switch (acting.act(person, claim.id(), deed, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(back));
            case Outcome.Refused(var why) ->
                show(
                        person,
                        claim,
                        typed,
                        List.of(new FieldError("main", view.text("providers.claim.refusal." + why))));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Answer show(Person person, Claim claim, Map<String, String> typed, List<FieldError> errors) {
        var page = new ClaimedPage(
                claim, providers.named(claim.page()), reading.hand(person, claim), clock.instant(), typed, errors);
        return errors.isEmpty() ? Page.of("providers/claimed", page) : Page.refused("providers/claimed", page);
    }

    private static ClaimId named(String id) {
        try {
            return new ClaimId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return new ClaimId(new UUID(0, 0));
        }
    }
}

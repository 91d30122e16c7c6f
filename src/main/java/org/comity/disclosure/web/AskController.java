package org.comity.disclosure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.ListingId;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.GlassRule;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.usecase.AskingForDetails;
import org.comity.disclosure.usecase.BreakingGlass;
import org.comity.disclosure.usecase.OfferingDetails;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody asks for what an authority lists on request, or breaks the glass.
@PageController
class AskController {

    private static final String ASK = "/directory/{id}/ask";
    private static final String GLASS = "/directory/{id}/emergency";

    private final OfferingDetails offering;
    private final AskingForDetails asking;
    private final BreakingGlass breaking;
    private final FreshTouch touch;
    private final StateNames names;
    private final DisclosureSettings settings;
    private final Clock clock;

    AskController(
            OfferingDetails offering,
            AskingForDetails asking,
            BreakingGlass breaking,
            FreshTouch touch,
            StateNames names,
            DisclosureSettings settings,
            Clock clock) {
        this.offering = offering;
        this.asking = asking;
        this.breaking = breaking;
        this.touch = touch;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(ASK)
    Answer form(Person person, @PathVariable String id) {
        return show(person, id, false, Map.of(), List.of(), Optional.empty());
    }

    @PostMapping(ASK)
    Answer ask(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new PleaForm(typed, view);
        var urgency = form.urgency(false);
        var plea = form.plea();
        if (plea.isEmpty()) {
            return show(person, id, false, typed, form.errors(), Optional.empty());
        }
        return switch (asking.ask(person, named(id), plea.get(), urgency == Urgency.URGENT)) {
            case AskingForDetails.Outcome.NotFound() -> Page.notFound();
            case AskingForDetails.Outcome.Asked(var asked) -> new Redirect(view.link("/disclosures/" + asked));
            case AskingForDetails.Outcome.Limited(var again) ->
                show(
                        person,
                        id,
                        false,
                        typed,
                        List.of(new FieldError("limit", view.text("disclosure.limited", view.moment(again)))),
                        Optional.of(again));
        };
    }

    @GetMapping(GLASS)
    Answer glass(Person person, @PathVariable String id) {
        return show(person, id, true, Map.of(), List.of(), Optional.empty());
    }

    @PostMapping(GLASS)
    Answer breakIt(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new PleaForm(typed, view);
        var danger = form.urgency(true);
        var plea = form.plea();
        if (plea.isEmpty()) {
            return show(person, id, true, typed, form.errors(), Optional.empty());
        }
        return switch (breaking.breakIt(person, named(id), plea.get(), danger, TouchAnswer.in(typed))) {
            case BreakingGlass.Outcome.NotFound() -> Page.notFound();
            case BreakingGlass.Outcome.Broken(var broken) -> new Redirect(view.link("/disclosures/" + broken));
            case BreakingGlass.Outcome.Closed(var closed) ->
                show(person, id, true, typed, List.of(closed(view, closed)), Optional.empty());
            case BreakingGlass.Outcome.Untouched(var why, var shown) -> {
                var back = "/directory/" + named(id) + "/emergency";
                yield Page.of("identity/touch", TouchPage.of(back, back, typed, shown, touch.ask(person, shown), why));
            }
        };
    }

    private static FieldError closed(View view, GlassRule.Closed closed) {
        return new FieldError("limit", view.text("disclosure.closed." + closed.why()));
    }

    private Answer show(
            Person person,
            String id,
            boolean glass,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<Instant> again) {
        return offering.offer(person, named(id))
                .<Answer>map(offer -> {
                    var closed = glass ? breaking.closed(offer) : Optional.<GlassRule.Closed>empty();
                    var page = new AskPage(
                            offer, glass, names, LocalDate.now(clock), settings, typed, errors, closed, again);
                    var template = glass ? "disclosure/glass" : "disclosure/ask";
                    return errors.isEmpty() ? Page.of(template, page) : Page.refused(template, page);
                })
                .orElseGet(Page::notFound);
    }

    private static ListingId named(String id) {
        try {
            return new ListingId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return new ListingId(new UUID(0, 0));
        }
    }
}

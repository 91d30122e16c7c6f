package org.comity.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.ContactDirectory;
import org.comity.directory.ItemId;
import org.comity.directory.ListingId;
import org.comity.directory.model.KeyText;
import org.comity.directory.usecase.Attesting;
import org.comity.directory.usecase.KeepingListing;
import org.comity.directory.usecase.KeepingListing.Outcome;
import org.comity.directory.usecase.ProposingDesignation;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
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

/// Where an authority keeps its own listing.
@PageController
class KeepController {

    private final KeepingListing keeping;
    private final ProposingDesignation proposing;
    private final Attesting attesting;
    private final ContactDirectory directory;
    private final FreshTouch touch;
    private final KeyText keys;
    private final Clock clock;

    KeepController(
            KeepingListing keeping,
            ProposingDesignation proposing,
            Attesting attesting,
            ContactDirectory directory,
            FreshTouch touch,
            KeyText keys,
            Clock clock) {
        this.keeping = keeping;
        this.proposing = proposing;
        this.attesting = attesting;
        this.directory = directory;
        this.touch = touch;
        this.keys = keys;
        this.clock = clock;
    }

    @PostMapping("/directory/{id}/attest")
    Answer attest(View view, Person person, @PathVariable String id) {
        return DirectoryController.named(id)
                .filter(listing -> attesting.attest(person, listing))
                .<Answer>map(listing -> new Redirect(view.link("/directory/" + listing)))
                .orElseGet(Page::notFound);
    }

    /// @param typed `replaces` names the channel whose change is to be typed
    @GetMapping("/directory/{id}/keep")
    Answer forms(Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return DirectoryController.named(id)
                .map(listing -> show(person, listing, typed, List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/directory/{id}/keep")
    Answer keep(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var listing = DirectoryController.named(id);
        if (listing.isEmpty() || keeping.listing(person, listing.get()).isEmpty()) {
            return Page.notFound();
        }
        var form = new ItemForm(typed, view);
        var outcome = carryOut(person, listing.get(), typed, form);
        if (!form.errors().isEmpty()) {
            return show(person, listing.get(), typed, form.errors());
        }
        var back = "/directory/" + listing.get() + "/keep";
        return switch (outcome.orElseGet(Outcome.NotFound::new)) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(back));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(back, back, typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Optional<Outcome> carryOut(Person person, ListingId id, Map<String, String> typed, ItemForm form) {
        return switch (typed.getOrDefault("act", "")) {
            case "CHANNEL" -> {
                var audience = form.audience();
                var replaced = item(typed, "replaces");
                yield form.channel().map(channel -> keeping.channel(person, id, audience, channel, replaced));
            }
            case "HOURS" -> form.hours().map(hours -> keeping.hours(person, id, hours));
            case "NAME" -> form.name().map(name -> keeping.name(person, id, name));
            case "KEY" ->
                form.key(keys, clock.instant()).map(key -> keeping.key(person, id, key, TouchAnswer.in(typed)));
            case "LANGUAGES" -> {
                var languages = form.languages("languages");
                yield form.errors().isEmpty()
                        ? Optional.of(keeping.languages(person, id, languages))
                        : Optional.empty();
            }
            case "END" -> item(typed, "item").map(item -> keeping.end(person, id, item));
            case "PROPOSE", "PROPOSE_END" ->
                proposing.open(person, id).flatMap(waiting -> propose(person, id, typed, form));
            default -> Optional.empty();
        };
    }

    private Optional<Outcome> propose(Person person, ListingId id, Map<String, String> typed, ItemForm form) {
        if ("PROPOSE_END".equals(typed.get("act"))) {
            return form.day("until")
                    .flatMap(until ->
                            item(typed, "ends").map(item -> outcome(proposing.proposeEnd(person, id, item, until))));
        }
        var from = form.day("from");
        return form.designation()
                .flatMap(designation -> from.map(day -> outcome(proposing.propose(person, id, designation, day))));
    }

    private static Outcome outcome(ProposingDesignation.Outcome proposed) {
        return proposed instanceof ProposingDesignation.Outcome.Done ? new Outcome.Done() : new Outcome.NotFound();
    }

    private static Optional<ItemId> item(Map<String, String> typed, String field) {
        try {
            return Optional.ofNullable(typed.get(field))
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString)
                    .map(ItemId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.of(new ItemId(new UUID(0, 0)));
        }
    }

    private Answer show(Person person, ListingId id, Map<String, String> typed, List<FieldError> errors) {
        return keeping.listing(person, id)
                .<Answer>map(listing -> {
                    var page = new KeepPage(
                            listing,
                            directory.freshness(listing),
                            directory.channels(listing, Optional.of(person)),
                            proposing.open(person, id),
                            LocalDate.now(clock),
                            clock.instant(),
                            typed,
                            errors);
                    return errors.isEmpty() ? Page.of("directory/keep", page) : Page.refused("directory/keep", page);
                })
                .orElseGet(Page::notFound);
    }
}

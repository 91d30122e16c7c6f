package org.comity.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.directory.ContactDirectory;
import org.comity.directory.usecase.ProposingDesignation;
import org.comity.directory.usecase.ProposingDesignation.Outcome;
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

/// Where the secretariat decides what an authority proposes to be named for.
@PageController
class DesignationsController {

    private static final String PATH = "/secretariat/designations";

    private final ProposingDesignation proposing;
    private final ContactDirectory directory;
    private final StateNames names;
    private final FreshTouch touch;
    private final Clock clock;

    DesignationsController(
            ProposingDesignation proposing,
            ContactDirectory directory,
            StateNames names,
            FreshTouch touch,
            Clock clock) {
        this.proposing = proposing;
        this.directory = directory;
        this.names = names;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(Person person) {
        return show(person, List.of());
    }

    @PostMapping(PATH + "/{id}/{deed:approve|refuse}")
    Answer decide(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam Map<String, String> typed) {
        var proposal = named(id);
        return switch (proposing.decide(person, proposal, "approve".equals(deed), TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.SamePerson() ->
                show(person, List.of(new FieldError("main", view.text("directory.proposals.samePerson"))));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(
                                PATH,
                                PATH + "/" + proposal + "/" + deed,
                                Map.of(),
                                shown,
                                touch.ask(person, shown),
                                reason));
        };
    }

    private Answer show(Person person, List<FieldError> errors) {
        return proposing
                .open(person)
                .<Answer>map(open -> {
                    var page = new DesignationsPage(open, directory, names, LocalDate.now(clock), errors);
                    return errors.isEmpty()
                            ? Page.of("directory/designations", page)
                            : Page.refused("directory/designations", page);
                })
                .orElseGet(Page::notFound);
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }
}

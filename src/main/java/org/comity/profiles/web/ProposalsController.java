package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.usecase.AttestingProfile;
import org.comity.profiles.usecase.DecidingProposal;
import org.comity.profiles.usecase.DecidingProposal.Outcome;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Work;
import org.comity.profiles.usecase.WritingProposal;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
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

/// Where people of a State, and the secretariat, propose, review and answer for what is said of it.
@PageController
class ProposalsController {

    private static final String PATH = "/proposals";
    private static final int TITLE = 200;
    private static final int WORDS = 2_000;

    private final ReadingProposals reading;
    private final WritingProposal writing;
    private final DecidingProposal deciding;
    private final AttestingProfile attesting;
    private final ProfileAccess access;
    private final ShownPictures pictures;
    private final CurrentFacts facts;
    private final StateNames names;
    private final FreshTouch touch;
    private final Clock clock;

    ProposalsController(
            ReadingProposals reading,
            WritingProposal writing,
            DecidingProposal deciding,
            AttestingProfile attesting,
            ProfileAccess access,
            ShownPictures pictures,
            CurrentFacts facts,
            StateNames names,
            FreshTouch touch,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.deciding = deciding;
        this.attesting = attesting;
        this.access = access;
        this.pictures = pictures;
        this.facts = facts;
        this.names = names;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer work(View view, Person person, @RequestParam Map<String, String> typed) {
        return work(view, person, typed, List.of());
    }

    @PostMapping(PATH)
    Answer begin(View view, Person person, @RequestParam Map<String, String> typed) {
        if (reading.work(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var title = form.line("title", TITLE);
        var state = state(typed);
        if (state.isEmpty()) {
            form.wrong("state", "web.form.error.choice");
        }
        if (!form.errors().isEmpty()) {
            return work(view, person, typed, form.errors());
        }
        return state.flatMap(known -> writing.begin(person, known, title))
                .<Answer>map(id -> new Redirect(view.link(PATH + "/" + id)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/restored")
    Answer restore(View view, Person person, @RequestParam Map<String, String> typed) {
        var revision = typed.getOrDefault("revision", "");
        if (!revision.matches("[1-9]\\d{0,6}")) {
            return Page.notFound();
        }
        var number = Integer.parseInt(revision);
        return state(typed)
                .flatMap(known -> writing.restore(person, known, number, view.text("profiles.restore.title", number)))
                .<Answer>map(id -> new Redirect(view.link(PATH + "/" + id)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/attested")
    Answer attest(View view, Person person, @RequestParam Map<String, String> typed) {
        return state(typed)
                .map(known -> switch (attesting.attest(person, known, TouchAnswer.in(typed))) {
                    case AttestingProfile.Outcome.NotFound() -> Page.notFound();
                    case AttestingProfile.Outcome.Done() -> new Redirect(view.link(PATH));
                    case AttestingProfile.Outcome.Untouched(var reason, var shown) ->
                        touched(person, PATH, PATH + "/attested", typed, shown, reason);
                })
                .orElseGet(Page::notFound);
    }

    @GetMapping(PATH + "/{id}")
    Answer proposal(View view, Person person, @PathVariable String id) {
        return show(view, person, id, Map.of(), List.of());
    }

    @PostMapping(PATH + "/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        if (reading.read(person, ProposalId.named(id)).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var act = act(typed);
        if (act.isEmpty()) {
            form.wrong("act", "web.form.error.choice");
        }
        var words = act.filter(ProposalAct.REQUEST_CHANGES::equals).isPresent() ? form.text("words", WORDS) : null;
        if (!form.errors().isEmpty()) {
            return show(view, person, id, typed, form.errors());
        }
        var back = PATH + "/" + ProposalId.named(id);
        return switch (deciding.decide(person, ProposalId.named(id), act.orElseThrow(), words, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var proposal) -> new Redirect(view.link(PATH + "/" + proposal.id()));
            case Outcome.Refused(var why) ->
                show(view, person, id, typed, List.of(new FieldError("main", view.text("profiles.refused." + why))));
            case Outcome.Untouched(var reason, var shown) ->
                touched(person, back, back + "/acts", typed, shown, reason);
        };
    }

    private Page touched(
            Person person,
            String back,
            String action,
            Map<String, String> typed,
            Shown shown,
            TouchOutcome.Reason reason) {
        return Page.of("identity/touch", TouchPage.of(back, action, typed, shown, touch.ask(person, shown), reason));
    }

    private static Optional<ProposalAct> act(Map<String, String> typed) {
        return List.of(ProposalAct.SUBMIT, ProposalAct.REQUEST_CHANGES, ProposalAct.PUBLISH, ProposalAct.WITHDRAW)
                .stream()
                .filter(act -> act.name().equals(typed.get("act")))
                .findFirst();
    }

    private static Optional<Country> state(Map<String, String> typed) {
        return Optional.of(typed.getOrDefault("state", ""))
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(Country::new);
    }

    private Answer show(View view, Person person, String id, Map<String, String> typed, List<FieldError> errors) {
        return reading.read(person, ProposalId.named(id))
                .<Answer>map(seen -> {
                    var name = names.name(seen.proposal().state(), view.language());
                    var page = new ProposalPage(
                            seen, name, pictures.brought(seen.proposal()), LocalDate.now(clock), typed, errors);
                    return errors.isEmpty()
                            ? Page.of("profiles/proposal", page)
                            : Page.refused("profiles/proposal", page);
                })
                .orElseGet(Page::notFound);
    }

    private Answer work(View view, Person person, Map<String, String> typed, List<FieldError> errors) {
        return reading.work(person)
                .<Answer>map(work -> {
                    var states = states(work, view);
                    var publishing = states.stream()
                            .filter(choice -> !work.everywhere())
                            .map(WorkPage.Choice::code)
                            .filter(code -> access.publishes(person, new Country(code)))
                            .collect(Collectors.toSet());
                    var page = new WorkPage(work, states, publishing, names, LocalDate.now(clock), typed, errors);
                    return errors.isEmpty() ? Page.of("profiles/work", page) : Page.refused("profiles/work", page);
                })
                .orElseGet(Page::notFound);
    }

    private List<WorkPage.Choice> states(Work work, View view) {
        var countries = work.everywhere()
                ? facts.now().states().stream().map(StateFact::country)
                : work.states().stream().map(profile -> profile.state());
        return countries
                .sorted(names.order(view.language()))
                .map(country -> new WorkPage.Choice(country.code(), names.name(country, view.language())))
                .toList();
    }
}

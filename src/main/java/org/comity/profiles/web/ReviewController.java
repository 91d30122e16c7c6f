package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.profiles.usecase.WritingProposal;
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

/// The yearly review of what a State says of its procedure, for whoever may write about it: of the State as it is
/// published, and within a proposal.
@PageController
class ReviewController {

    private static final String OF_STATE = "/proposals/review/{code:[A-Z]{2}}";
    private static final String IN_PROPOSAL = "/proposals/{id}/procedures";

    private final ReadingProposals reading;
    private final WritingProposal writing;
    private final LegalProfiles profiles;
    private final StateNames names;
    private final Clock clock;

    ReviewController(
            ReadingProposals reading, WritingProposal writing, LegalProfiles profiles, StateNames names, Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.profiles = profiles;
        this.names = names;
        this.clock = clock;
    }

    /// Where there is a proposal to write in, each line leads to its form there.
    @GetMapping(OF_STATE)
    Answer review(View view, Person person, @PathVariable String code) {
        var state = new Country(code);
        var drafts = reading.writable(person, state);
        return profiles.of(state)
                .filter(_ -> drafts.isPresent())
                .<Answer>map(profile -> {
                    var open = drafts.orElseThrow();
                    return Page.of(
                            "profiles/review",
                            page(view, profile, open.stream().findFirst(), open, Map.of(), List.of()));
                })
                .orElseGet(Page::notFound);
    }

    /// Begins a proposal for the review of this year.
    @PostMapping(OF_STATE)
    Answer begin(View view, Person person, @PathVariable String code) {
        var title = view.text(
                "procedure.review.of", Integer.toString(LocalDate.now(clock).getYear()));
        return writing.begin(person, new Country(code), title)
                .<Answer>map(id -> new Redirect(view.link("/proposals/" + id + "/procedures")))
                .orElseGet(Page::notFound);
    }

    @GetMapping(IN_PROPOSAL)
    Answer questionnaire(View view, Person person, @PathVariable String id) {
        return shown(view, person, id, Map.of(), List.of());
    }

    /// Leads to the form for a measure in a part of the State.
    @GetMapping(IN_PROPOSAL + "/new")
    Answer choose(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var territory = form.optionalLine("territory", LawForm.LINE);
        var subject = Arrays.stream(Subject.values())
                .filter(one -> one.name().equals(typed.get("subject")))
                .findFirst();
        if (subject.isEmpty()) {
            form.wrong("subject", "web.form.error.choice");
        }
        return subject.isEmpty() || !form.errors().isEmpty()
                ? shown(view, person, id, typed, form.errors())
                : writable(person, id)
                        .<Answer>map(seen -> new Redirect(
                                view.link(ReviewPage.form(seen.proposal().id(), subject.get(), territory))))
                        .orElseGet(Page::notFound);
    }

    private Answer shown(View view, Person person, String id, Map<String, String> typed, List<FieldError> errors) {
        return writable(person, id)
                .<Answer>map(seen -> {
                    var page = page(
                            view,
                            seen.profile(),
                            Optional.of(seen.proposal()),
                            List.of(seen.proposal()),
                            typed,
                            errors);
                    return errors.isEmpty() ? Page.of("profiles/review", page) : Page.refused("profiles/review", page);
                })
                .orElseGet(Page::notFound);
    }

    private Optional<Seen> writable(Person person, String id) {
        return reading.read(person, ProposalId.named(id)).filter(Seen::writable);
    }

    private ReviewPage page(
            View view,
            Profile profile,
            Optional<Proposal> proposal,
            List<Proposal> drafts,
            Map<String, String> typed,
            List<FieldError> errors) {
        return new ReviewPage(
                profile,
                names.name(profile.state(), view.language()),
                proposal,
                drafts,
                LocalDate.now(clock),
                new ProcedureWords(view.language(), view::text),
                typed,
                errors);
    }
}

package org.comity.profiles.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;
import org.comity.profiles.Version;
import org.comity.profiles.model.FieldDiff;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.profiles.usecase.WritingProposal;
import org.comity.profiles.usecase.WritingProposal.Footing;
import org.comity.profiles.usecase.WritingProposal.Outcome;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a State's procedure for a measure is written, in a proposal. The measure and the part of the State stand in
/// the address: there is one answer to each.
@PageController
class ProcedureFormController {

    private static final String PATH = "/proposals/{id}/procedures/{subject:[A-Z_]+}";
    private static final String TEMPLATE = "profiles/procedureForm";

    private final ReadingProposals reading;
    private final WritingProposal writing;
    private final StateNames names;

    ProcedureFormController(ReadingProposals reading, WritingProposal writing, StateNames names) {
        this.reading = reading;
        this.writing = writing;
        this.names = names;
    }

    /// What is written about, and by whom it may be.
    private record Place(Seen seen, Subject subject, String territory) {

        ItemId item() {
            return ItemId.procedure(seen.proposal().state(), subject, territory);
        }

        ProposalId proposal() {
            return seen.proposal().id();
        }

        String questionnaire() {
            return "/proposals/" + proposal() + "/procedures";
        }

        String address() {
            return ReviewPage.form(proposal(), subject, territory);
        }
    }

    @GetMapping(PATH)
    Answer form(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String subject,
            @RequestParam Map<String, String> asked) {
        return place(view, person, id, subject, asked)
                .<Answer>map(place -> {
                    var typed = Footings.standing(place.seen(), place.item())
                            .filter(Procedure.class::isInstance)
                            .map(there -> ProcedureForm.fields((Procedure) there))
                            .orElseGet(() -> Map.of());
                    var rival = Footings.rival(place.seen(), place.item());
                    var footing = Footings.of(place.seen(), place.item());
                    return Page.of(TEMPLATE, page(view, place, footing, typed, List.of(), rival));
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH)
    Answer write(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String subject,
            @RequestParam Map<String, String> typed) {
        return place(view, person, id, subject, typed)
                .map(place -> switch (typed.getOrDefault("do", "")) {
                    case "DROP" ->
                        EditController.done(
                                view, place.proposal(), writing.drop(person, place.proposal(), place.item()));
                    case "REMOVE" -> save(view, person, place, typed, Optional.empty());
                    default -> saveTyped(view, person, place, typed);
                })
                .orElseGet(Page::notFound);
    }

    private Answer saveTyped(View view, Person person, Place place, Map<String, String> typed) {
        var form = new ProcedureForm(typed, view, place.subject(), place.territory());
        var wanted = form.read();
        return wanted.isPresent()
                ? save(view, person, place, typed, Optional.of(wanted.get()))
                : Page.refused(
                        TEMPLATE, page(view, place, Footings.typed(typed), typed, form.errors(), Optional.empty()));
    }

    private Answer save(View view, Person person, Place place, Map<String, String> typed, Optional<Item> wanted) {
        var outcome = writing.write(
                person, place.proposal(), place.item(), Item.Kind.PROCEDURE, wanted, Footings.typed(typed));
        if (outcome instanceof Outcome.Overtaken(var theirs, var newest, var by)) {
            var rival = new EditPage.Rival(by, theirs, FieldDiff.between(theirs, wanted));
            var error = new FieldError("rival", view.text("profiles.overtaken." + by));
            return Page.refused(TEMPLATE, page(view, place, newest, typed, List.of(error), Optional.of(rival)));
        }
        return EditController.done(view, place.proposal(), outcome);
    }

    /// Empty for a measure that is none, a part of the State that cannot be read, and whoever may not write there.
    private Optional<Place> place(View view, Person person, String id, String subject, Map<String, String> asked) {
        var form = new TypedForm(asked, view);
        var territory = form.optionalLine("territory", LawForm.LINE);
        var named = Arrays.stream(Subject.values())
                .filter(one -> one.name().equals(subject))
                .findFirst();
        if (named.isEmpty() || !form.errors().isEmpty()) {
            return Optional.empty();
        }
        return reading.read(person, ProposalId.named(id))
                .filter(Seen::writable)
                .map(seen -> new Place(seen, named.get(), territory));
    }

    private ProcedureEditPage page(
            View view,
            Place place,
            Footing footing,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<EditPage.Rival> rival) {
        var words = new ProcedureWords(view.language(), view::text);
        var seen = place.seen();
        var edit = new EditPage(
                seen.proposal(),
                names.name(seen.proposal().state(), view.language()),
                words.subject(place.subject()),
                place.item(),
                place.address(),
                footing,
                new HashMap<>(typed),
                errors,
                rival,
                Optional.empty(),
                List.of(),
                seen.profile().newest(place.item()).flatMap(Version::item).isPresent());
        return new ProcedureEditPage(edit, place.subject(), place.territory(), words, place.questionnaire());
    }
}

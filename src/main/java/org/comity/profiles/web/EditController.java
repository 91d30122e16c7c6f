package org.comity.profiles.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.profiles.model.FieldDiff;
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
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where rows of a legal profile are written, in a proposal.
@PageController
class EditController {

    private final ReadingProposals reading;
    private final WritingProposal writing;
    private final StateNames names;

    EditController(ReadingProposals reading, WritingProposal writing, StateNames names) {
        this.reading = reading;
        this.writing = writing;
        this.names = names;
    }

    @GetMapping("/proposals/{id}/rows/new")
    Answer fresh(View view, Person person, @PathVariable String id, @RequestParam(defaultValue = "") String article) {
        return writable(person, id)
                .<Answer>map(seen -> new Redirect(view.link(address(seen, new ItemId(UUID.randomUUID()))
                        + (article.matches("[A-Z0-9-]{3,30} [0-9]{1,2}")
                                ? "?article=" + article.replace(' ', '+')
                                : ""))))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/proposals/{id}/rows/{item}")
    Answer form(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String article) {
        var seen = writable(person, id);
        var row = ItemId.read(item);
        if (seen.isEmpty() || row.isEmpty()) {
            return Page.notFound();
        }
        var there = Footings.standing(seen.get(), row.get());
        if (there.filter(other -> !(other instanceof Provision)).isPresent()) {
            return Page.notFound();
        }
        var typed = there.map(provision -> ProvisionForm.fields((Provision) provision))
                .orElseGet(() -> Map.of("articles", article));
        var page = page(
                view,
                seen.get(),
                row.get(),
                Footings.of(seen.get(), row.get()),
                typed,
                List.of(),
                Footings.rival(seen.get(), row.get()));
        return Page.of("profiles/row", page);
    }

    @PostMapping("/proposals/{id}/rows/{item}")
    Answer write(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam Map<String, String> typed) {
        var seen = writable(person, id);
        var row = ItemId.read(item);
        if (seen.isEmpty() || row.isEmpty()) {
            return Page.notFound();
        }
        var proposal = seen.get().proposal().id();
        var footing = Footings.typed(typed);
        return switch (typed.getOrDefault("do", "")) {
            case "DROP" -> done(view, proposal, writing.drop(person, proposal, row.get()));
            case "REMOVE" ->
                answer(
                        view,
                        seen.get(),
                        row.get(),
                        typed,
                        Optional.empty(),
                        writing.write(person, proposal, row.get(), Item.Kind.PROVISION, Optional.empty(), footing));
            default -> save(view, person, seen.get(), row.get(), typed);
        };
    }

    private Answer save(View view, Person person, Seen seen, ItemId row, Map<String, String> typed) {
        var form = new ProvisionForm(typed, view);
        var wanted = form.read();
        if (wanted.isEmpty()) {
            return Page.refused("profiles/row", page(view, seen, row, Footings.typed(typed), typed, form.errors()));
        }
        var outcome = writing.write(
                person,
                seen.proposal().id(),
                row,
                Item.Kind.PROVISION,
                Optional.of(wanted.get()),
                Footings.typed(typed));
        return answer(view, seen, row, typed, Optional.of(wanted.get()), outcome);
    }

    private Answer answer(
            View view, Seen seen, ItemId row, Map<String, String> typed, Optional<Item> wanted, Outcome outcome) {
        if (outcome instanceof Outcome.Overtaken(var theirs, var newest, var by)) {
            var rival = new EditPage.Rival(by, theirs, FieldDiff.between(theirs, wanted));
            var error = new FieldError("rival", view.text("profiles.overtaken." + by));
            return Page.refused(
                    "profiles/row", page(view, seen, row, newest, typed, List.of(error), Optional.of(rival)));
        }
        return done(view, seen.proposal().id(), outcome);
    }

    static Answer done(View view, ProposalId proposal, Outcome outcome) {
        return outcome instanceof Outcome.NotFound
                ? Page.notFound()
                : new Redirect(view.link("/proposals/" + proposal));
    }

    private Optional<Seen> writable(Person person, String id) {
        return reading.read(person, ProposalId.named(id)).filter(Seen::writable);
    }

    private static String address(Seen seen, ItemId row) {
        return "/proposals/" + seen.proposal().id() + "/rows/" + row;
    }

    private EditPage page(
            View view, Seen seen, ItemId row, Footing footing, Map<String, String> typed, List<FieldError> errors) {
        return page(view, seen, row, footing, typed, errors, Optional.empty());
    }

    private EditPage page(
            View view,
            Seen seen,
            ItemId row,
            Footing footing,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<EditPage.Rival> rival) {
        return new EditPage(
                seen.proposal(),
                names.name(seen.proposal().state(), view.language()),
                view.text("profiles.edit.row"),
                row,
                address(seen, row),
                footing,
                new HashMap<>(typed),
                errors,
                rival,
                Optional.empty(),
                List.of(),
                seen.profile().newest(row).flatMap(Version::item).isPresent());
    }
}

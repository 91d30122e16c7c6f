package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.Version;
import org.comity.profiles.model.FieldDiff;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.profiles.usecase.WikiImages;
import org.comity.profiles.usecase.WritingProposal;
import org.comity.profiles.usecase.WritingProposal.Footing;
import org.comity.profiles.usecase.WritingProposal.Outcome;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where sections of a country wiki are written, in a proposal.
@PageController
class SectionController {

    private static final String PATH = "/proposals/{id}/sections/{section:[A-Z_]+}/{tongue:en|fr|es|ar}";

    private final ReadingProposals reading;
    private final WritingProposal writing;
    private final WikiText wiki;
    private final WikiImages images;
    private final ShownPictures pictures;
    private final StateNames names;

    SectionController(
            ReadingProposals reading,
            WritingProposal writing,
            WikiText wiki,
            WikiImages images,
            ShownPictures pictures,
            StateNames names) {
        this.reading = reading;
        this.writing = writing;
        this.wiki = wiki;
        this.images = images;
        this.pictures = pictures;
        this.names = names;
    }

    /// The section that is written, in its language.
    private record Place(Seen seen, Section section, Language language) {

        ItemId item() {
            return ItemId.section(seen.proposal().state(), section, language);
        }

        String address() {
            return "/proposals/" + seen.proposal().id() + "/sections/" + section + "/" + language.code();
        }
    }

    @GetMapping(PATH)
    Answer form(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable String tongue) {
        return place(person, id, section, tongue)
                .<Answer>map(place -> {
                    var text = Footings.standing(place.seen(), place.item())
                            .map(there -> ((SectionText) there).markdown())
                            .orElse("");
                    var footing = Footings.of(place.seen(), place.item());
                    return Page.of(
                            "profiles/section",
                            page(
                                    view,
                                    place,
                                    footing,
                                    Map.of("markdown", text),
                                    List.of(),
                                    Footings.rival(place.seen(), place.item()),
                                    false));
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH)
    Answer write(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable String tongue,
            @RequestParam Map<String, String> typed) {
        var place = place(person, id, section, tongue);
        if (place.isEmpty()) {
            return Page.notFound();
        }
        var proposal = place.get().seen().proposal().id();
        return switch (typed.getOrDefault("do", "")) {
            case "DROP" ->
                EditController.done(
                        view,
                        proposal,
                        writing.drop(person, proposal, place.get().item()));
            case "REMOVE" -> save(view, person, place.get(), typed, Optional.empty());
            case "PREVIEW" -> preview(view, place.get(), typed);
            default -> saveTyped(view, person, place.get(), typed);
        };
    }

    private Answer preview(View view, Place place, Map<String, String> typed) {
        var errors = errors(view, place, typed);
        var page = page(view, place, Footings.typed(typed), typed, errors, Optional.empty(), true);
        return errors.isEmpty() ? Page.of("profiles/section", page) : Page.refused("profiles/section", page);
    }

    private Answer saveTyped(View view, Person person, Place place, Map<String, String> typed) {
        var errors = errors(view, place, typed);
        if (!errors.isEmpty()) {
            return Page.refused(
                    "profiles/section",
                    page(view, place, Footings.typed(typed), typed, errors, Optional.empty(), false));
        }
        return save(
                view,
                person,
                place,
                typed,
                Optional.of(new SectionText(place.section(), place.language(), markdown(typed))));
    }

    private Answer save(View view, Person person, Place place, Map<String, String> typed, Optional<Item> wanted) {
        var proposal = place.seen().proposal().id();
        var outcome = writing.write(person, proposal, place.item(), Item.Kind.SECTION, wanted, Footings.typed(typed));
        if (outcome instanceof Outcome.Overtaken(var theirs, var newest, var by)) {
            var rival = new EditPage.Rival(by, theirs, FieldDiff.between(theirs, wanted));
            var error = new FieldError("rival", view.text("profiles.overtaken." + by));
            return Page.refused(
                    "profiles/section", page(view, place, newest, typed, List.of(error), Optional.of(rival), false));
        }
        return EditController.done(view, proposal, outcome);
    }

    private List<FieldError> errors(View view, Place place, Map<String, String> typed) {
        var markdown = markdown(typed);
        var errors = new ArrayList<FieldError>();
        if (markdown.isBlank()) {
            errors.add(new FieldError("markdown", view.text("web.form.error.required")));
        }
        var problems = new ArrayList<>(wiki.problems(markdown));
        if (problems.isEmpty() && !images.all(place.seen().proposal().state(), wiki.images(markdown))) {
            problems.add(WikiText.Problem.IMAGE_UNKNOWN);
        }
        problems.forEach(problem -> errors.add(new FieldError("markdown", view.text("profiles.problem." + problem))));
        return errors;
    }

    private static String markdown(Map<String, String> typed) {
        return typed.getOrDefault("markdown", "").replace("\r\n", "\n").strip();
    }

    private Optional<Place> place(Person person, String id, String section, String tongue) {
        try {
            var named = Section.valueOf(section);
            var language = Language.ofCode(tongue).orElseThrow();
            return reading.read(person, ProposalId.named(id))
                    .filter(Seen::writable)
                    .map(seen -> new Place(seen, named, language));
        } catch (IllegalArgumentException noSection) {
            return Optional.empty();
        }
    }

    private EditPage page(
            View view,
            Place place,
            Footing footing,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<EditPage.Rival> rival,
            boolean preview) {
        return new EditPage(
                place.seen().proposal(),
                names.name(place.seen().proposal().state(), view.language()),
                view.text("profiles.section." + place.section()) + " · "
                        + place.language().ownName(),
                place.item(),
                place.address(),
                footing,
                new HashMap<>(typed),
                errors,
                rival,
                preview
                        ? Optional.of(wiki.html(
                                markdown(typed),
                                "preview-",
                                view.text("profiles.wiki.back"),
                                pictures.of(place.seen().proposal().state(), view)))
                        : Optional.empty(),
                images.of(place.seen().proposal().state()),
                place.seen()
                        .profile()
                        .newest(place.item())
                        .flatMap(Version::item)
                        .isPresent());
    }
}

package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.WikiImageSettings;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.picture.Redrawn;
import org.comity.profiles.usecase.BringingImage;
import org.comity.profiles.usecase.BringingImage.Described;
import org.comity.profiles.usecase.BringingImage.Outcome;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.profiles.usecase.TakingDownImage;
import org.comity.profiles.usecase.WikiImages;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.UploadedFile;
import org.comity.web.Uploads;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who writes a proposal brings a picture, with what must be said of it.
@PageController
class ImagesController {

    private static final String PATH = "/proposals/{id}/images";
    private static final int ALT = 500;
    private static final int LINE = 400;
    private static final int REASON = 1_000;
    private static final long MEGABYTE = 1024L * 1024;

    private final ReadingProposals reading;
    private final BringingImage bringing;
    private final WikiImages images;
    private final TakingDownImage takingDown;
    private final ProfileAccess access;
    private final WikiImageSettings settings;
    private final StateNames names;

    ImagesController(
            ReadingProposals reading,
            BringingImage bringing,
            WikiImages images,
            TakingDownImage takingDown,
            ProfileAccess access,
            WikiImageSettings settings,
            StateNames names) {
        this.reading = reading;
        this.bringing = bringing;
        this.images = images;
        this.takingDown = takingDown;
        this.access = access;
        this.settings = settings;
        this.names = names;
    }

    /// @param refused a word when the file was refused before it was read
    @GetMapping(PATH)
    Answer form(View view, Person person, @PathVariable String id, @RequestParam(defaultValue = "") String refused) {
        return writable(person, id)
                .<Answer>map(seen -> refused.equals(Uploads.TOO_LARGE)
                        ? refused(view, person, seen, Map.of(), refusal(Redrawn.Reason.TOO_LARGE))
                        : page(view, person, seen, Map.of(), List.of()))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH)
    Answer bring(
            HttpServletRequest request,
            View view,
            Person person,
            @PathVariable String id,
            @RequestParam Map<String, String> typed)
            throws IOException {
        var seen = writable(person, id);
        if (seen.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var file = UploadedFile.in(request, "file");
        if (file.isEmpty()) {
            form.wrong("file", refusal(Redrawn.Reason.EMPTY));
        } else if (file.get().getSize() > settings.largest().toBytes()) {
            form.wrong("file", refusal(Redrawn.Reason.TOO_LARGE));
        }
        var described = described(form);
        if (described.isEmpty()) {
            return page(view, person, seen.get(), typed, form.errors());
        }
        return switch (bringing.bring(person, ProposalId.named(id), bytes(file.orElseThrow()), described.get())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var image) ->
                new Redirect(view.link("/proposals/" + ProposalId.named(id) + "/images#i" + image.id()));
            case Outcome.Refused(var reason) -> refused(view, person, seen.get(), typed, refusal(reason));
            case Outcome.Enough() -> refused(view, person, seen.get(), typed, "profiles.image.refused.ENOUGH");
            case Outcome.Gone() -> refused(view, person, seen.get(), typed, "profiles.image.refused.GONE");
        };
    }

    /// @param image id of one of the State's
    @PostMapping(PATH + "/{image}/down")
    Answer takeDown(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable String image,
            @RequestParam Map<String, String> typed) {
        var seen = writable(person, id);
        var found = seen.flatMap(known -> images.find(known.proposal().state(), image));
        if (found.isEmpty() || !access.takesImagesDown(person, found.get().state())) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason-" + found.get().id(), REASON);
        if (!form.errors().isEmpty()) {
            return page(view, person, seen.orElseThrow(), typed, form.errors());
        }
        return takingDown.takeDown(person, found.get(), reason)
                ? new Redirect(view.link("/proposals/" + ProposalId.named(id) + "/images"))
                : Page.notFound();
    }

    /// As much as a picture may have: it is drawn in memory.
    private static byte[] bytes(Part file) throws IOException {
        try (var bytes = file.getInputStream()) {
            return bytes.readAllBytes();
        }
    }

    private static String refusal(Redrawn.Reason reason) {
        return "profiles.image.refused." + reason;
    }

    private Page refused(View view, Person person, Seen seen, Map<String, String> typed, String key) {
        return page(view, person, seen, typed, List.of(new FieldError("file", view.text(key))));
    }

    /// Empty when something is to be mended.
    private static Optional<Described> described(TypedForm form) {
        var alt = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var words = form.optionalLine("alt-" + language.code(), ALT);
            if (!words.isEmpty()) {
                alt.put(language, words);
            }
        }
        if (alt.isEmpty()) {
            form.wrong("alt-" + Language.ENGLISH.code(), "profiles.image.alt.missing");
        }
        var source = form.line("source", LINE);
        var made = Days.read(form.raw("made"));
        if (made.isEmpty()) {
            form.wrong("made", "web.form.error.date");
        }
        var licence = form.line("licence", LINE);
        return form.errors().isEmpty()
                ? Optional.of(new Described(alt, source, made.orElseThrow(), licence))
                : Optional.empty();
    }

    private Optional<Seen> writable(Person person, String id) {
        return reading.read(person, ProposalId.named(id)).filter(Seen::writable);
    }

    private Page page(View view, Person person, Seen seen, Map<String, String> typed, List<FieldError> errors) {
        var proposal = seen.proposal();
        var page = new ImagesPage(
                proposal,
                names.name(proposal.state(), view.language()),
                images.of(proposal.state()),
                settings.largest().toBytes() / MEGABYTE,
                settings.mostPixels(),
                access.takesImagesDown(person, proposal.state()),
                typed,
                errors);
        return errors.isEmpty() ? Page.of("profiles/images", page) : Page.refused("profiles/images", page);
    }
}

package org.comity.profiles.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.model.ImportId;
import org.comity.profiles.model.Matched;
import org.comity.profiles.usecase.ReviewingImport;
import org.comity.profiles.usecase.ReviewingImport.Drafted;
import org.comity.profiles.usecase.ReviewingImport.Seen;
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

/// Where somebody looks over what was read from their document, corrects it, and makes it a draft.
@PageController
class ImportReviewController {

    private static final String PATH = ImportController.PATH + "/{id}";
    private static final int TITLE = 200;

    private final ReviewingImport reviewing;
    private final StateNames names;

    ImportReviewController(ReviewingImport reviewing, StateNames names) {
        this.reviewing = reviewing;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer review(View view, Person person, @PathVariable String id) {
        return show(view, person, ImportId.named(id), List.of());
    }

    @PostMapping(PATH + "/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var which = ImportId.named(id);
        return switch (typed.getOrDefault("do", "")) {
            case "DRAFT" -> draft(view, person, which);
            case "DISCARD" -> done(view, reviewing.discard(person, which), ImportController.PATH);
            case "LEAVE_OUT_UNREAD" -> done(view, reviewing.leaveOutUnread(person, which), address(which));
            default -> show(view, person, which, List.of());
        };
    }

    private Answer draft(View view, Person person, ImportId id) {
        var seen = reviewing.read(person, id);
        var name = seen.map(found -> found.imported().document()).orElse("");
        var title = view.text("profiles.import.proposal", name);
        return switch (reviewing.draft(person, id, cut(title))) {
            case Drafted.Done(var proposal) -> new Redirect(view.link("/proposals/" + proposal));
            case Drafted.NotFound() -> Page.notFound();
            case Drafted.StillOpen() -> show(view, person, id, error(view, "profiles.import.stillOpen"));
            case Drafted.NothingNew() -> show(view, person, id, error(view, "profiles.import.nothingNew"));
        };
    }

    private static List<FieldError> error(View view, String key) {
        return List.of(new FieldError("main", view.text(key)));
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    @GetMapping(PATH + "/rows/{number:[1-9][0-9]{0,3}}")
    Answer row(View view, Person person, @PathVariable String id, @PathVariable int number) {
        return reviewing
                .read(person, ImportId.named(id))
                .flatMap(seen -> row(seen, number)
                        .map(found -> row(view, seen, found, ImportRowForm.fields(found.row()), List.of())))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/rows/{number:[1-9][0-9]{0,3}}")
    Answer mend(
            View view,
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        var which = ImportId.named(id);
        var back = address(which) + "#row-" + number;
        if (typed.getOrDefault("do", "").equals("LEAVE_OUT")) {
            return done(view, reviewing.leaveOut(person, which, number), back);
        }
        var seen = reviewing.read(person, which);
        var found = seen.flatMap(one -> row(one, number));
        if (seen.isEmpty() || found.isEmpty()) {
            return Page.notFound();
        }
        var form = new ImportRowForm(
                typed, view, seen.get().imported(), found.get().row());
        return form.read()
                .map(said -> done(view, reviewing.mend(person, which, number, said, form.fate()), back))
                .orElseGet(() -> row(view, seen.get(), found.get(), typed, form.errors()));
    }

    private static Optional<Matched> row(Seen seen, int number) {
        return seen.rows().stream().filter(row -> row.row().number() == number).findFirst();
    }

    private Answer row(View view, Seen seen, Matched row, Map<String, String> typed, List<FieldError> errors) {
        var page = new ImportRowPage(
                seen.imported(),
                row,
                names.name(seen.imported().state(), view.language()),
                new HashMap<>(typed),
                errors);
        return errors.isEmpty() ? Page.of("profiles/importRow", page) : Page.refused("profiles/importRow", page);
    }

    private static Answer done(View view, boolean done, String next) {
        return done ? new Redirect(view.link(next)) : Page.notFound();
    }

    private static String address(ImportId id) {
        return ImportController.PATH + "/" + id;
    }

    /// Whoever comes back after it became a proposal is led there.
    private Answer show(View view, Person person, ImportId id, List<FieldError> errors) {
        return reviewing
                .read(person, id)
                .<Answer>map(seen -> {
                    var page = new ImportReviewPage(
                            seen, names.name(seen.imported().state(), view.language()), errors);
                    return errors.isEmpty()
                            ? Page.of("profiles/importReview", page)
                            : Page.refused("profiles/importReview", page);
                })
                .or(() ->
                        reviewing.became(person, id).map(proposal -> new Redirect(view.link("/proposals/" + proposal))))
                .orElseGet(Page::notFound);
    }
}

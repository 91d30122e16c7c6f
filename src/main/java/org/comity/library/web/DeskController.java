package org.comity.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.library.LibrarySettings;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.model.FileRefused;
import org.comity.library.usecase.BringingOriginal;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.LibraryAccess;
import org.comity.library.usecase.PublishingWork;
import org.comity.library.usecase.PublishingWork.Outcome;
import org.comity.library.usecase.ReadingOriginals;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat keeps the library: it brings originals, publishes works and withdraws them.
@PageController
class DeskController {

    private static final String PATH = "/secretariat/library";
    private static final String WORK = PATH + "/work";
    private static final List<String> PROPOSED =
            List.of("kind", "authority", "date", "provisions", "source", "language-0", "title-0", "file-0");
    private static final int NEWEST = 30;
    private static final int REASON = 2_000;

    private final CurrentLibrary library;
    private final LibraryAccess access;
    private final BringingOriginal bringing;
    private final ReadingOriginals originals;
    private final PublishingWork publishing;
    private final LibrarySettings settings;
    private final FreshTouch touch;

    DeskController(
            CurrentLibrary library,
            LibraryAccess access,
            BringingOriginal bringing,
            ReadingOriginals originals,
            PublishingWork publishing,
            LibrarySettings settings,
            FreshTouch touch) {
        this.library = library;
        this.access = access;
        this.bringing = bringing;
        this.originals = originals;
        this.publishing = publishing;
        this.settings = settings;
        this.touch = touch;
    }

    @GetMapping(PATH)
    Answer desk(Person person) {
        return desk(person, List.of());
    }

    /// Where a file was refused before it was read, the form comes again.
    @GetMapping(PATH + "/originals")
    Answer refused(View view, Person person) {
        return desk(person, List.of(error(view, FileRefused.Reason.TOO_LARGE.name())));
    }

    /// A file is streamed to disk before this is asked; larger ones than allowed never get so far.
    @PostMapping(PATH + "/originals")
    Answer bring(HttpServletRequest request, View view, Person person) throws IOException {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var found = UploadedFile.in(request, "original");
        if (found.isEmpty()) {
            return desk(person, List.of(error(view, "EMPTY")));
        }
        var part = found.get();
        try (var bytes = part.getInputStream()) {
            var name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
            return switch (bringing.bring(person, name, bytes)) {
                case BringingOriginal.Outcome.NotFound() -> Page.notFound();
                case BringingOriginal.Outcome.Kept(var digest) ->
                    new Redirect(view.link(
                            PATH + "?kept=" + digest.hex() + "#o" + digest.hex().substring(0, 8)));
                case BringingOriginal.Outcome.Refused(var reason) -> desk(person, List.of(error(view, reason.name())));
            };
        } finally {
            part.delete();
        }
    }

    private static FieldError error(View view, String reason) {
        return new FieldError("original", view.text("library.refused." + reason));
    }

    @GetMapping(WORK)
    Answer form(Person person, @RequestParam Map<String, String> asked) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var id = asked.getOrDefault("id", "");
        if (id.isEmpty()) {
            return form(person, Optional.empty(), proposed(asked), List.of());
        }
        return WorkId.named(id)
                .flatMap(library::find)
                .map(work -> form(person, Optional.of(work), WorkForm.of(work), List.of()))
                .orElseGet(Page::notFound);
    }

    /// What the form of a new work says at first: what another module proposed of a document it brought.
    private static Map<String, String> proposed(Map<String, String> asked) {
        var typed = new HashMap<>(Map.of("language-0", "en"));
        PROPOSED.stream().filter(asked::containsKey).forEach(field -> typed.put(field, asked.getOrDefault(field, "")));
        return typed;
    }

    @PostMapping(WORK)
    Answer publish(View view, Person person, @RequestParam Map<String, String> typed) {
        if (!access.publishes(person)) {
            return Page.notFound();
        }
        var id = typed.getOrDefault("id", "");
        var before = WorkId.named(id).flatMap(library::find);
        if (before.isEmpty() && !id.isEmpty()) {
            return Page.notFound();
        }
        var form = new WorkForm(typed, view, library.shelf(), before);
        var work = form.work();
        if (work.isEmpty()) {
            return form(person, before, typed, form.errors());
        }
        var outcome = publishing.publish(person, work.get(), typed.getOrDefault("seen", ""), TouchAnswer.in(typed));
        if (outcome instanceof Outcome.Overtaken) {
            return overtaken(view, person, id, typed);
        }
        return answer(outcome, view, person, typed, WORK, work.get().path());
    }

    /// What was typed stands in the form; publishing it again is then done knowingly.
    private Answer overtaken(View view, Person person, String id, Map<String, String> typed) {
        var now = WorkId.named(id).flatMap(library::find);
        if (now.isEmpty() && !id.isEmpty()) {
            return Page.notFound();
        }
        var again = new HashMap<>(typed);
        again.put("seen", PublishingWork.seen(now));
        return form(person, now, again, List.of(new FieldError("main", view.text("library.desk.overtaken"))));
    }

    @PostMapping(PATH + "/withdrawn")
    Answer withdraw(View view, Person person, @RequestParam Map<String, String> typed) {
        var work = WorkId.named(typed.getOrDefault("id", "")).flatMap(library::find);
        if (!access.publishes(person) || work.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", REASON);
        if (!form.errors().isEmpty()) {
            return form(person, work, WorkForm.of(work.get()), form.errors());
        }
        return answer(
                publishing.withdraw(person, work.get().id(), reason, TouchAnswer.in(typed)),
                view,
                person,
                typed,
                PATH + "/withdrawn",
                PATH);
    }

    private Answer answer(
            Outcome outcome, View view, Person person, Map<String, String> typed, String action, String then) {
        return switch (outcome) {
            case Outcome.NotFound(), Outcome.Overtaken() -> Page.notFound();
            case Outcome.Done(var _) -> new Redirect(view.link(then));
            case Outcome.Untouched(var reason, var shown) -> touched(person, typed, action, shown, reason);
        };
    }

    private Page touched(
            Person person, Map<String, String> typed, String action, Shown shown, TouchOutcome.Reason reason) {
        return Page.of("identity/touch", TouchPage.of(PATH, action, typed, shown, touch.ask(person, shown), reason));
    }

    private Answer desk(Person person, List<FieldError> errors) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var published = library.all().stream()
                .filter(work -> !work.seed())
                .sorted(Comparator.comparing(Work::changed).reversed())
                .limit(NEWEST)
                .toList();
        var page = new DeskPage(
                brought(person), published, settings.largestFile().toMegabytes(), settings.clamd() != null, errors);
        return errors.isEmpty() ? Page.of("library/desk", page) : Page.refused("library/desk", page);
    }

    private Page form(Person person, Optional<Work> before, Map<String, String> typed, List<FieldError> errors) {
        var page = new WorkFormPage(before, typed, brought(person), errors);
        return errors.isEmpty() ? Page.of("library/form", page) : Page.refused("library/form", page);
    }

    private List<DeskPage.Brought> brought(Person person) {
        var shelf = library.shelf();
        return originals.newest(person).stream()
                .map(original -> new DeskPage.Brought(original, shelf.names(original.digest())))
                .toList();
    }
}

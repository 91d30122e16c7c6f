package org.comity.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.Training;
import org.comity.training.usecase.KeepingPacks;
import org.comity.training.usecase.ReadingDesk;
import org.comity.training.usecase.ValidatingTrainers;
import org.comity.training.usecase.ValidatingTrainers.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A trainer's own page with the files for trainers, and where the secretariat says behind whom it stands.
@PageController
class TrainersController {

    private static final String DESK = "/secretariat/trainers";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TITLE = 160;

    private final ReadingDesk reading;
    private final ValidatingTrainers validating;
    private final KeepingPacks packs;
    private final Training training;
    private final FreshTouch touch;

    TrainersController(
            ReadingDesk reading,
            ValidatingTrainers validating,
            KeepingPacks packs,
            Training training,
            FreshTouch touch) {
        this.reading = reading;
        this.validating = validating;
        this.packs = packs;
        this.training = training;
        this.touch = touch;
    }

    @GetMapping("/trainers")
    Answer own(Person person) {
        return reading.own(person)
                .<Answer>map(own -> Page.of(
                        "training/trainer",
                        new TrainersPage.Own(own, packs.all(person).orElse(List.of()))))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/trainers/packs/{id}")
    ResponseEntity<Resource> pack(Person person, @PathVariable String id) {
        return Ids.read(id)
                .flatMap(pack -> packs.find(person, pack))
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(found.pack().name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .<Resource>body(new FileSystemResource(found.file())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(DESK)
    Answer desk(Person person) {
        return desk(person, Map.of(), List.of());
    }

    /// Where a file was refused before it was read, the form comes again.
    @GetMapping(DESK + "/packs")
    Answer refused(View view, Person person) {
        return desk(person, Map.of(), List.of(new FieldError("pack", view.text("training.pack.refused.SIZE"))));
    }

    private Answer desk(Person person, Map<String, String> typed, List<FieldError> errors) {
        List<Course> courses = training.all();
        return reading.trainers(person)
                .map(trainers ->
                        new TrainersPage.Desk(trainers, packs.all(person).orElse(List.of()), courses, typed, errors))
                .<Answer>map(page ->
                        errors.isEmpty() ? Page.of("training/trainers", page) : Page.refused("training/trainers", page))
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/validations")
    Answer decide(View view, Person person, @RequestParam Map<String, String> typed) {
        var trainer = Ids.read(typed.getOrDefault("trainer", "")).map(PersonId::new);
        if (trainer.isEmpty() || reading.trainers(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", LONGEST_REASON);
        if (!form.errors().isEmpty()) {
            return desk(
                    person,
                    typed,
                    form.errors().stream()
                            .map(error -> new FieldError("reason-" + trainer.get(), error.message()))
                            .toList());
        }
        var given = typed.getOrDefault("decision", "").equals("ACCEPT");
        return switch (validating.decide(person, trainer.get(), given, reason, TouchAnswer.in(typed))) {
            case Outcome.Done() -> new Redirect(view.link(DESK));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Untouched(var why, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(DESK, DESK + "/validations", typed, shown, touch.ask(person, shown), why));
        };
    }

    @PostMapping(DESK + "/packs")
    Answer bring(HttpServletRequest request, View view, Person person, @RequestParam Map<String, String> typed)
            throws IOException {
        if (reading.trainers(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var title = form.line("title", LONGEST_TITLE);
        var course = CourseId.named(form.raw("course"));
        var found = UploadedFile.in(request, "pack");
        if (!form.errors().isEmpty()) {
            return desk(person, typed, form.errors());
        }
        if (found.isEmpty() || course.isEmpty()) {
            return refused(view, person);
        }
        try (var bytes = found.get().getInputStream()) {
            var name = Objects.requireNonNullElse(found.get().getSubmittedFileName(), "");
            return switch (packs.bring(person, course.get(), title, name, bytes)) {
                case KeepingPacks.Outcome.Kept(var _) -> new Redirect(view.link(DESK));
                case KeepingPacks.Outcome.NotFound() -> Page.notFound();
                case KeepingPacks.Outcome.WrongSize() -> refused(view, person);
                case KeepingPacks.Outcome.WrongName() -> refused(view, person, typed, "NAME");
                case KeepingPacks.Outcome.Infected() -> refused(view, person, typed, "INFECTED");
                case KeepingPacks.Outcome.ScannerSilent() -> refused(view, person, typed, "SCANNER_SILENT");
            };
        } finally {
            found.get().delete();
        }
    }

    private Answer refused(View view, Person person, Map<String, String> typed, String why) {
        return desk(person, typed, List.of(new FieldError("pack", view.text("training.pack.refused." + why))));
    }

    @PostMapping(DESK + "/packs/{id}/remove")
    Answer remove(View view, Person person, @PathVariable String id) {
        return Ids.read(id)
                .filter(pack -> packs.remove(person, pack))
                .<Answer>map(_ -> new Redirect(view.link(DESK)))
                .orElseGet(Page::notFound);
    }
}

package org.comity.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.CarefulText;
import org.comity.training.CourseId;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.model.EditedPart;
import org.comity.training.model.EditedPart.Tried;
import org.comity.training.usecase.EditingCourses;
import org.comity.training.usecase.EditingCourses.Outcome;
import org.comity.training.web.DeskPage.Edit;
import org.comity.training.web.DeskPage.Preview;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Pages;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat edits a lesson or quiz, looks at it as learners would see it, and takes a version away as
/// files.
@PageController
class CourseEditController {

    private static final String DESK = "/secretariat/training/{course}";
    private static final String PART = DESK + "/parts/{part}";

    private final EditingCourses editing;
    private final CarefulText text;
    private final Pages pages;

    CourseEditController(EditingCourses editing, CarefulText text, Pages pages) {
        this.editing = editing;
        this.text = text;
        this.pages = pages;
    }

    @GetMapping(PART)
    Answer open(Person person, @PathVariable String course, @PathVariable String part) {
        return opened(person, course, part)
                .<Answer>map(open -> page(new Edit(open, Map.of(), open.stand(), Optional.empty(), List.of())))
                .orElseGet(Page::notFound);
    }

    private Optional<EditedPart> opened(Person person, String course, String part) {
        return CourseId.named(course).flatMap(id -> editing.open(person, id, part));
    }

    private static Page page(Edit edit) {
        return edit.errors().isEmpty() ? Page.of("training/edit", edit) : Page.refused("training/edit", edit);
    }

    /// Saves, or shows how it would look in a language.
    @PostMapping(PART)
    Answer edit(
            View view,
            Person person,
            @PathVariable String course,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        var opened = opened(person, course, part);
        if (opened.isEmpty()) {
            return Page.notFound();
        }
        var stand = typed.getOrDefault("stand", "");
        var edit = new Edit(opened.get(), texts(opened.get(), typed), stand, Optional.empty(), List.of());
        return Language.ofCode(typed.getOrDefault("preview", ""))
                .filter(opened.get().languages()::contains)
                .map(language -> preview(view, person, edit, language))
                .orElseGet(() -> save(view, person, edit));
    }

    private static Map<Language, String> texts(EditedPart part, Map<String, String> typed) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : part.languages()) {
            var text = typed.get("text-" + language.code());
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private Answer preview(View view, Person person, Edit edit, Language language) {
        return switch (edit.part().tried(edit.typed())) {
            case Tried.Refused refused ->
                page(edit.with(error(view, edit.part().course().original(), refused)));
            case Tried.Fits(var course, var _) -> {
                var part = course.part(edit.part().part().id()).orElseThrow();
                var shown = PartPage.preview(course, part, person, html(view, part, language));
                yield page(edit.with(new Preview(shown, language)));
            }
        };
    }

    private String html(View view, Part part, Language language) {
        return part instanceof Lesson lesson
                ? text.html(lesson.markdown().in(language), "", view.text("training.footnote.back"))
                : "";
    }

    private Answer save(View view, Person person, Edit edit) {
        var course = edit.part().course().id();
        return switch (editing.save(person, course, edit.part().part().id(), edit.stand(), edit.typed())) {
            case Outcome.Saved(var version) ->
                new Redirect(view.link("/secretariat/training/" + course + "/versions/" + version));
            case Outcome.Refused(var refused) ->
                page(edit.with(error(view, edit.part().course().original(), refused)));
            case Outcome.ChangedMeanwhile(var now) ->
                page(new Edit(
                        now,
                        edit.typed(),
                        now.stand(),
                        Optional.empty(),
                        List.of(new FieldError(
                                Edit.field(now.languages().getFirst()), view.text("training.edit.meanwhile")))));
            case Outcome.NotFound() -> Page.notFound();
        };
    }

    private static FieldError error(View view, Language first, Tried.Refused refused) {
        var message = view.text(
                "training.desk.refused." + refused.why().reason(), refused.why().where());
        var language = refused.language().orElse(first);
        return new FieldError(
                Edit.field(language),
                refused.line().isPresent()
                        ? view.text(
                                "training.edit.line", message, refused.line().getAsInt())
                        : message);
    }

    /// The files of a version.
    @GetMapping(DESK + "/versions/{version:[1-9]\\d{0,4}}/zip")
    void zip(
            Person person,
            @PathVariable String course,
            @PathVariable int version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var zip = CourseId.named(course).flatMap(id -> editing.zip(person, id, version));
        if (zip.isEmpty()) {
            pages.write(request, response, Page.notFound());
            return;
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(course + "-" + version + ".zip")
                        .build()
                        .toString());
        response.getOutputStream().write(zip.get());
    }
}

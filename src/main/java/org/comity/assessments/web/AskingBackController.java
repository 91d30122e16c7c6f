package org.comity.assessments.web;

import java.util.Map;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.usecase.AssessmentAccess;
import org.comity.assessments.usecase.AssessmentsInMemory;
import org.comity.assessments.usecase.CompilingReplies;
import org.comity.assessments.usecase.LookingAtReplies;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the secretariat does with replies: it asks a State back, and makes a document of those that are everyone's.
@PageController
class AskingBackController {

    private static final String ONE = AssessmentDeskController.PATH + "/one/{slug:[a-z0-9-]{1,80}}";
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int WORDS = 4_000;

    private final AssessmentsInMemory assessments;
    private final AssessmentAccess access;
    private final LookingAtReplies looking;
    private final CompilingReplies compiling;
    private final AssessmentDeskController desk;

    AskingBackController(
            AssessmentsInMemory assessments,
            AssessmentAccess access,
            LookingAtReplies looking,
            CompilingReplies compiling,
            AssessmentDeskController desk) {
        this.assessments = assessments;
        this.access = access;
        this.looking = looking;
        this.compiling = compiling;
        this.desk = desk;
    }

    @PostMapping(ONE + "/asked")
    Answer ask(View view, Person person, @PathVariable String slug, @RequestParam Map<String, String> typed) {
        var found = AssessmentId.named(slug).flatMap(assessments::shown);
        if (!access.asksBack(person) || found.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var state = form.line("state", 2);
        var question = form.line("question", 7);
        var words = form.text("words", WORDS);
        if (form.errors().isEmpty()
                && (!state.matches("[A-Z]{2}")
                        || !looking.askBack(person, found.get().id(), new Country(state), question, words))) {
            form.wrong("state", "web.form.error.choice");
        }
        return form.errors().isEmpty()
                ? new Redirect(view.link(AssessmentDeskController.PATH + "/one/" + slug + "#ask"))
                : desk.again(view, found.get(), typed, form.errors());
    }

    /// Makes the document in the language of the page, and goes on at the desk of the library.
    @PostMapping(ONE + "/compiled")
    Answer compile(View view, Person person, @PathVariable String slug) {
        return AssessmentId.named(slug)
                .flatMap(id -> compiling.bring(person, id, view.language()))
                .<Answer>map(place -> new Redirect(view.link(place)))
                .orElseGet(Page::notFound);
    }

    @GetMapping(ONE + "/compiled.docx")
    ResponseEntity<byte[]> word(View view, Person person, @PathVariable String slug) {
        return AssessmentId.named(slug)
                .flatMap(id -> compiling.word(person, id, view.language()))
                .map(file -> ResponseEntity.ok()
                        .contentType(WORD)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(slug + "-" + view.language().code() + ".docx")
                                        .build()
                                        .toString())
                        .body(file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

package org.comity.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.inbox.model.TextTemplate;
import org.comity.inbox.usecase.KeepingTemplates;
import org.comity.requests.DraftTexts;
import org.comity.requests.RequestId;
import org.comity.requests.model.Field;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Texts to use again: kept here, and added to a field of a draft.
@PageController
class TextsController {

    private static final String TEMPLATE = "inbox/texts";
    private static final String ONE = "inbox/text";
    private static final String INSERT = "inbox/insert";

    private final KeepingTemplates texts;

    TextsController(KeepingTemplates texts) {
        this.texts = texts;
    }

    @GetMapping("/board/texts")
    Answer list(Officer officer) {
        return texts.list(officer)
                .<Answer>map(found -> Page.of(TEMPLATE, new TextsPage(officer, found)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/board/texts/new")
    Answer begin(Officer officer) {
        var empty = new TextTemplate(UUID.randomUUID(), true, Sensitive.of(""), Sensitive.of(""));
        return texts.list(officer)
                .<Answer>map(found -> Page.of(ONE, new TextPage(officer, empty, List.of())))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/board/texts/{id}")
    Answer edit(Officer officer, @PathVariable String id) {
        return Ids.read(id)
                .flatMap(known -> texts.read(known, officer))
                .<Answer>map(text -> Page.of(ONE, new TextPage(officer, text, List.of())))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/board/texts/{id}")
    Answer save(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var known = Ids.read(id);
        if (known.isEmpty()) {
            return Page.notFound();
        }
        var title = typed.getOrDefault("title", "").strip();
        var words = typed.getOrDefault("words", "").strip().replace("\r\n", "\n");
        var text = new TextTemplate(
                known.get(), !"authority".equals(typed.get("whose")), Sensitive.of(title), Sensitive.of(words));
        if (!texts.takes(text, officer)) {
            return Page.notFound();
        }
        if (!fits(title, TextTemplate.LONGEST_TITLE) || title.contains("\n")) {
            return refused(officer, text, "title", view);
        }
        if (!fits(words, TextTemplate.LONGEST_WORDS)) {
            return refused(officer, text, "words", view);
        }
        return texts.save(text, officer) ? new Redirect(view.link("/board/texts")) : Page.notFound();
    }

    @PostMapping("/board/texts/{id}/delete")
    Answer delete(View view, Officer officer, @PathVariable String id) {
        return Ids.read(id).filter(known -> texts.remove(known, officer)).isPresent()
                ? new Redirect(view.link("/board/texts"))
                : Page.notFound();
    }

    /// Which text, into which field of a draft.
    @GetMapping("/board/texts/into/{draft}")
    Answer choose(Officer officer, @PathVariable String draft) {
        return choice(officer, RequestId.named(draft), List.of());
    }

    @PostMapping("/board/texts/into/{draft}")
    Answer insert(View view, Officer officer, @PathVariable String draft, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(draft);
        var text = Ids.read(typed.getOrDefault("text", ""));
        var field = Field.ofKey(typed.getOrDefault("field", ""));
        if (text.isEmpty() || field.isEmpty()) {
            return choice(officer, request, List.of(new FieldError("text", view.text("web.form.error.choice"))));
        }
        return switch (texts.insert(text.get(), request, field.get(), officer)) {
            case ADDED ->
                new Redirect(view.link("/requests/" + request + "/draft") + "#"
                        + field.get().key());
            case TOO_LONG -> choice(officer, request, error(view, DraftTexts.Result.TOO_LONG));
            case NOT_FITTING -> choice(officer, request, error(view, DraftTexts.Result.NOT_FITTING));
            case NOT_FOUND -> Page.notFound();
        };
    }

    private static List<FieldError> error(View view, DraftTexts.Result result) {
        return List.of(new FieldError("field", view.text("inbox.texts.error." + result)));
    }

    private Answer choice(Officer officer, RequestId draft, List<FieldError> errors) {
        var fields = texts.fields(draft, officer);
        var kept = texts.list(officer);
        if (fields.isEmpty() || kept.isEmpty()) {
            return Page.notFound();
        }
        var model = new InsertPage(officer, draft, kept.get(), fields.get(), errors);
        return errors.isEmpty() ? Page.of(INSERT, model) : Page.refused(INSERT, model);
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && PlainText.problem(text, longest).isEmpty();
    }

    private static Answer refused(Officer officer, TextTemplate text, String field, View view) {
        var error = new FieldError(field, view.text("inbox.error.text"));
        return Page.refused(ONE, new TextPage(officer, text, List.of(error)));
    }
}

package org.comity.requests.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.ShownDraft;
import org.comity.requests.model.Comment;
import org.comity.requests.model.Field;
import org.comity.requests.usecase.CommentingOnDraft;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts that the officer's authority is shown for comments: none of them is a request.
@PageController
class CopiesController {

    static final String NAME = "comment.";

    private final CommentingOnDraft commenting;
    private final StateNames names;

    CopiesController(CommentingOnDraft commenting, StateNames names) {
        this.commenting = commenting;
        this.names = names;
    }

    @GetMapping("/drafts")
    Page list(Officer officer) {
        return Page.of("requests/copies", new CopiesPage(officer, commenting.list(officer), names));
    }

    @GetMapping("/drafts/{id}")
    Answer copy(Officer officer, @PathVariable String id) {
        return commenting
                .read(RequestId.named(id), officer)
                .<Answer>map(shown -> Page.of("requests/copy", new CopyPage(shown, names, Map.of(), List.of())))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/drafts/{id}/comments")
    Answer comment(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = RequestId.named(id);
        var shown = commenting.read(named, officer).filter(ShownDraft::writable).orElse(null);
        if (shown == null) {
            return gone(officer, typed);
        }
        var copy = Integer.toString(shown.copy().number());
        if (!typed.getOrDefault("copy", copy).equals(copy)) {
            return refused(shown, typed, view.text("requests.copy.changed"));
        }
        var said = new HashMap<String, String>();
        var errors = read(shown, typed, view, said);
        if (!errors.isEmpty()) {
            return Page.refused("requests/copy", new CopyPage(shown, names, typed, errors));
        }
        return switch (commenting.comment(named, officer, shown.copy().number(), said)) {
            case KEPT -> new Redirect(view.link("/drafts/" + named));
            case NOT_THIS_COPY ->
                commenting
                        .read(named, officer)
                        .<Answer>map(now -> refused(now, typed, view.text("requests.copy.changed")))
                        .orElseGet(() -> gone(officer, typed));
            case TOO_MANY -> refused(shown, typed, view.text("requests.notes.tooMany", CommentingOnDraft.MOST));
        };
    }

    /// Nothing is kept, and nothing of what was typed is lost.
    private Answer refused(ShownDraft shown, Map<String, String> typed, String message) {
        var errors = List.of(new FieldError(NAME + Comment.WHOLE, message));
        return Page.refused("requests/copy", new CopyPage(shown, names, typed, errors));
    }

    /// The same for a copy that is shown no longer and for one that never was: what was typed, for the officer to copy.
    private static Answer gone(Officer officer, Map<String, String> typed) {
        var page = new CopyGonePage(officer, typed);
        return page.isEmpty() ? Page.notFound() : new Page("requests/copyGone", page, HttpStatus.NOT_FOUND);
    }

    /// @param said where what can be kept is put, by the key of the field
    static List<FieldError> read(ShownDraft shown, Map<String, String> typed, View view, Map<String, String> said) {
        var errors = new ArrayList<FieldError>();
        var parts = new ArrayList<>(List.of(Comment.WHOLE));
        for (var field : Field.values()) {
            if (shown.copy().content().has(field)) {
                parts.add(field.key());
            }
        }
        for (var part : parts) {
            var words = FreeWords.optional(NAME + part, typed, view);
            errors.addAll(words.errors());
            if (!words.text().reveal().isEmpty()) {
                said.put(part, words.text().reveal());
            }
        }
        if (said.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError(NAME + Comment.WHOLE, view.text("web.form.error.required")));
        }
        return errors;
    }
}

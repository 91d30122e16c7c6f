package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.documents.Printable;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.View;

/// A text that somebody typed beside the acts of a request, and what is wrong with it.
///
/// @param errors empty when it can be kept
record FreeWords(Sensitive<String> text, List<FieldError> errors) {

    private static final int LONGEST = 4000;

    static FreeWords required(String name, Map<String, String> typed, View view) {
        var words = optional(name, typed, view);
        return words.text().reveal().isEmpty()
                ? new FreeWords(words.text(), List.of(new FieldError(name, view.text("web.form.error.required"))))
                : words;
    }

    static FreeWords optional(String name, Map<String, String> typed, View view) {
        var text = DraftForm.clean(typed.getOrDefault(name, ""));
        var problem = PlainText.problem(text, LONGEST)
                .map(Enum::name)
                .orElseGet(() -> Printable.unprintable(text).isEmpty() ? "" : "UNPRINTABLE");
        return new FreeWords(
                Sensitive.of(text),
                problem.isEmpty()
                        ? List.of()
                        : List.of(new FieldError(name, view.text("requests.problem." + problem, LONGEST))));
    }
}

package org.comity.requests.web;

import java.util.Optional;
import org.comity.documents.Printable;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Identifier;
import org.comity.web.FieldError;
import org.comity.web.View;

/// Says in the reader's language what is wrong with a field, naming the field.
record FieldMessages(View view) {

    FieldError of(Field field, FieldProblem problem) {
        var label = view.text("requests.field." + field.key());
        return new FieldError(
                field.key(),
                view.text(
                        "requests.problem.named",
                        label,
                        view.text("requests.problem." + problem, field.kind().maximum())));
    }

    /// @param kind what it was said to be: some kinds have a form that needs a word
    FieldError of(String name, Identifier.Part part, String kind) {
        var ofKind = "requests.problem.identifier.VALUE." + kind;
        return new FieldError(
                name,
                part == Identifier.Part.VALUE && view.has(ofKind)
                        ? view.text(ofKind)
                        : view.text("requests.problem.identifier." + part));
    }

    /// The same for an identifier that has its form and yet cannot be kept.
    FieldError of(String name, FieldProblem problem) {
        return new FieldError(name, view.text("requests.problem." + problem));
    }

    FieldError tooManyIdentifiers() {
        return new FieldError(
                "identifier.0.value", view.text("requests.problem.identifier.TOO_MANY", Content.MOST_IDENTIFIERS));
    }

    /// What the document could not print is refused while it can still be mended.
    Optional<FieldProblem> unprintable(String value) {
        return Printable.unprintable(value).isEmpty() ? Optional.empty() : Optional.of(FieldProblem.UNPRINTABLE);
    }
}

package org.comity.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.ShownDraft;
import org.comity.requests.model.Comment;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Readers;

/// A copy of another authority's draft, and the form for comments.
///
/// @param typed comments that were refused
public record CopyPage(ShownDraft shown, StateNames names, Map<String, String> typed, List<FieldError> errors) {

    public Readers readers() {
        return Readers.of(
                "requests.readers.copy",
                shown.requesting().name(),
                shown.requested().name());
    }

    public Content content() {
        return shown.copy().content();
    }

    /// What the copy says, in the order of the form.
    public List<Field> fields() {
        return Arrays.stream(Field.values()).filter(content()::has).toList();
    }

    /// What was said of fields that this copy does not show.
    public List<Field> dropped() {
        return CopyGonePage.commented(typed).stream()
                .filter(field -> !content().has(field))
                .toList();
    }

    public List<Comment> on(Field field) {
        return about(Optional.of(field));
    }

    public List<Comment> onTheWhole() {
        return about(Optional.empty());
    }

    private List<Comment> about(Optional<Field> field) {
        return shown.comments().stream()
                .filter(comment -> comment.field().equals(field))
                .toList();
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}

package org.comity.children.web;

import java.util.List;
import java.util.Map;
import org.comity.children.model.Answer.Said;
import org.comity.children.model.Criteria;
import org.comity.children.model.Criterion.Group;
import org.comity.web.FieldError;

/// The form in which the benchmarks of a State are answered.
///
/// @param code two capital letters
/// @param published whether something was published just now
public record AnswerFormPage(
        String code,
        String name,
        Criteria criteria,
        Map<String, String> typed,
        boolean published,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String said(String id) {
        return typed.getOrDefault("said-" + id, Said.NOT_ASSESSED.written());
    }

    /// Whether a line is to be seen at once: it says something, or something in it is to be mended.
    public boolean open(String id) {
        return !said(id).equals(Said.NOT_ASSESSED.written())
                || errors.stream().anyMatch(error -> error.field().endsWith("-" + id));
    }

    public List<Group> groups() {
        return List.of(Group.values());
    }

    public List<Said> answers() {
        return List.of(Said.values());
    }
}

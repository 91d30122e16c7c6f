package org.comity.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.model.Comment;
import org.comity.requests.model.Field;

/// Comments for which there is no copy any more, or never was one: nothing but what was typed, to be copied.
public record CopyGonePage(Officer officer, Map<String, String> typed) {

    public List<Field> fields() {
        return commented(typed);
    }

    public String whole() {
        return typed.getOrDefault(CopiesController.NAME + Comment.WHOLE, "").strip();
    }

    boolean isEmpty() {
        return fields().isEmpty() && whole().isEmpty();
    }

    /// The fields of which something was said, in the order of the form.
    static List<Field> commented(Map<String, String> typed) {
        return Arrays.stream(Field.values())
                .filter(field -> !typed.getOrDefault(CopiesController.NAME + field.key(), "")
                        .isBlank())
                .toList();
    }
}

package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.profiles.model.Imported;
import org.comity.profiles.model.Matched;
import org.comity.web.FieldError;

/// One row of a document, to be corrected.
public record ImportRowPage(
        Imported imported, Matched matched, String name, Map<String, String> typed, List<FieldError> errors) {

    public String back() {
        return "/proposals/imports/" + imported.id();
    }

    public String address() {
        return back() + "/rows/" + matched.row().number();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

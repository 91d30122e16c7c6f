package org.comity.library.web;

import java.util.List;
import java.util.Map;
import org.comity.web.FieldError;

/// The form that keeps a search.
public record SavePage(LibraryQuery query, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

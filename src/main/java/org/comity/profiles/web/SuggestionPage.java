package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.profiles.model.Suggestion;
import org.comity.web.FieldError;

/// What somebody outside told, for those who say what becomes of it.
///
/// @param typed what was typed into the form that was refused
public record SuggestionPage(Suggestion suggestion, String name, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.web.FieldError;

/// Something that somebody outside told, for whoever decides.
///
/// @param place the State, in the reader's language
public record TellingPage(
        Telling telling,
        Optional<String> place,
        Optional<ViolenceType> type,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

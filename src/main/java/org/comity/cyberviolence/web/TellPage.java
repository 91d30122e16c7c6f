package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;

/// The form in which anybody tells of a newer development.
///
/// @param mark of the moment it is shown
/// @param months how long what was told is kept at most
public record TellPage(
        Map<Country, String> states,
        List<ViolenceType> types,
        String mark,
        long months,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

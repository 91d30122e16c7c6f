package org.comity.help.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.help.Service;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.jspecify.annotations.Nullable;

/// The form of a service.
///
/// @param place code of the State, or `any`
/// @param name of the State; empty for what belongs to none
/// @param before the service as it stands; empty for a new one
/// @param keeps whether the reader may do more than confirm it
public record ServiceFormPage(
        String place,
        Optional<Country> state,
        String name,
        Optional<Service> before,
        Map<String, String> typed,
        boolean keeps,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Where an error in the choice of problems stands.
    public String firstProblem() {
        return ServiceForm.FIRST_PROBLEM;
    }

    /// What is to be mended in a field; null where nothing is.
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}

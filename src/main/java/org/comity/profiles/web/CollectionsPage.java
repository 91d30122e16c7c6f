package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection.Named;
import org.comity.web.FieldError;

/// The collections somebody keeps, and a form to keep pins in a new one.
///
/// @param pins that are to be kept
public record CollectionsPage(List<Named> all, List<Pin> pins, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What stands in the field for pins.
    public String written() {
        return typed.containsKey("pins") ? typed("pins") : Address.written(pins);
    }

    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }
}

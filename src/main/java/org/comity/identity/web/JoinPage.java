package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Role;
import org.comity.identity.model.Applicant;
import org.comity.web.FieldError;

/// The form by which somebody asks to join.
///
/// @param states in the order readers of the language expect
public record JoinPage(Map<String, String> typed, List<FieldError> errors, List<Choice> states) {

    /// An entry to choose from.
    public record Choice(String value, String label) {}

    public List<Role> roles() {
        return List.copyOf(Applicant.OPEN);
    }

    public boolean chosen(String field, String value) {
        return value.equals(typed.get(field));
    }
}

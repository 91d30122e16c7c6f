package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;

/// The form in which anybody tells of a newer development.
///
/// @param places what it can be about, in groups of their own
/// @param mailDays after how many days a mail address is erased at the latest
public record SuggestPage(
        Country state,
        String name,
        List<Group> places,
        long mailDays,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// @param label in the reader's language
    public record Group(String label, List<Choice> choices) {}

    public record Choice(String value, String label) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

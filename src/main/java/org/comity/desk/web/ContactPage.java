package org.comity.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.model.CaseContent.Sign;
import org.comity.identity.Person;
import org.comity.web.FieldError;

/// The form in which anybody writes to the secretariat.
///
/// @param topics by the value of the choice
/// @param writer whose name stands under it; empty for visitors
/// @param signs of what belongs elsewhere
/// @param mark as in [org.comity.web.FilledByHand]
public record ContactPage(
        Map<String, String> topics,
        Map<String, String> typed,
        Optional<Person> writer,
        boolean takesMail,
        Set<Sign> signs,
        String mark,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean warns() {
        return !signs.isEmpty() && signs.stream().noneMatch(Sign::refused);
    }
}

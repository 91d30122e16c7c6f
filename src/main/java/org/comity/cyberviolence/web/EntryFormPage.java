package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.Sort;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;

/// The form of an entry.
///
/// @param id its name, drawn for a new one
/// @param now what is published of it, as a digest; empty where nothing is
/// @param typed with `seen`, what was published when somebody began to write, and `kept`, the draft they have before
///     them
public record EntryFormPage(
        String id,
        String now,
        Map<String, String> typed,
        List<ViolenceType> types,
        Map<Country, String> states,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean published() {
        return !now.isEmpty();
    }

    public boolean draft() {
        return !typed("kept").isEmpty();
    }

    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    public List<Standing> standings() {
        return List.of(Standing.SOURCED, Standing.PARTLY_SOURCED);
    }
}

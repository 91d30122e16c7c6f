package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.Imported;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// The form that takes a document, and what waits for the reader already.
///
/// @param choices States to write about, by code and name
/// @param most the largest file that is taken, in megabytes
/// @param days how long what was read is kept
public record ImportPage(
        List<WorkPage.Choice> choices,
        List<Imported> waiting,
        StateNames names,
        int most,
        long days,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public Instrument instrument() {
        return Instrument.of(typed("instrument")).orElse(Instrument.CONVENTION);
    }
}

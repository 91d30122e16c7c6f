package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Instrument;
import org.comity.profiles.intake.Stated;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// What whoever uploads a document says of it.
final class UploadForm {

    private static final int NAME = 300;
    private static final int LINE = 400;

    private final TypedForm form;

    UploadForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    List<FieldError> errors() {
        return form.errors();
    }

    void wrong(String field, String key) {
        form.wrong(field, key);
    }

    /// Empty when something is to be mended.
    Optional<Stated> read() {
        var document = form.line("document", NAME);
        asOf();
        var code = form.raw("state");
        if (!code.matches("[A-Z]{2}")) {
            form.wrong("state", "web.form.error.choice");
        }
        var language = form.raw("language");
        if (!language.matches("[a-z]{2,3}")) {
            form.wrong("language", "profiles.error.language");
        }
        var act = form.optionalLine("act", LINE);
        var instrument = Instrument.of(form.raw("instrument"));
        if (instrument.isEmpty()) {
            form.wrong("instrument", "web.form.error.choice");
        }
        return form.errors().isEmpty()
                ? instrument.map(known -> new Stated(document, new Country(code), language, act, known))
                : Optional.empty();
    }

    Optional<LocalDate> asOf() {
        var day = Days.read(form.raw("asOf"));
        if (day.isEmpty()) {
            form.wrong("asOf", "web.form.error.date");
        }
        return day;
    }
}

package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Coverage;
import org.comity.profiles.LawItem;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The fields that every item has that is law: how far it goes, its days, its source, a note.
final class LawForm {

    static final int LINE = 400;
    static final int NOTE = 2_000;

    private final TypedForm form;

    LawForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    TypedForm typed() {
        return form;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    boolean right() {
        return form.errors().isEmpty();
    }

    Optional<Coverage> coverage() {
        try {
            return Optional.of(Coverage.valueOf(form.raw("coverage")));
        } catch (IllegalArgumentException noChoice) {
            form.wrong("coverage", "web.form.error.choice");
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(String field) {
        var written = form.raw(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var day = Days.read(written);
        if (day.isEmpty()) {
            form.wrong(field, "web.form.error.date");
        }
        return day;
    }

    /// The day it ends, which comes after the day it begins.
    Optional<LocalDate> end(Optional<LocalDate> from) {
        var to = day("to");
        if (from.isPresent() && to.filter(end -> !end.isAfter(from.get())).isPresent()) {
            form.wrong("to", "profiles.error.endsBefore");
        }
        return to;
    }

    FactSource source() {
        return new FactSource(form.line("source", LINE), day("asOf"), Standing.SOURCED, "");
    }

    String note() {
        return form.raw("note").isEmpty() ? "" : form.text("note", NOTE);
    }

    /// What the form shows first of them.
    static void put(Map<String, String> fields, LawItem law) {
        fields.put("territory", law.territory());
        fields.put("coverage", law.coverage().name());
        fields.put("from", law.from().map(LocalDate::toString).orElse(""));
        fields.put("to", law.to().map(LocalDate::toString).orElse(""));
        fields.put("source", law.source().text());
        fields.put("asOf", law.source().asOf().map(LocalDate::toString).orElse(""));
        fields.put("note", law.note());
    }
}

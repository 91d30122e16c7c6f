package org.comity.training.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.PersonId;
import org.comity.training.model.Cohort;
import org.comity.training.usecase.RunningCohorts.Wish;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form of a cohort.
final class CohortForm {

    private static final int LONGEST = 160;

    private final TypedForm form;

    CohortForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    /// Empty while something is to be mended.
    Optional<Wish> wish() {
        var name = form.line("name", LONGEST);
        var tutor = Ids.read(form.raw("tutor")).map(PersonId::new);
        var begins = day("begins");
        var ends = day("ends");
        var capacity = form.raw("capacity").isEmpty() ? "0" : form.raw("capacity");
        if (tutor.isEmpty()) {
            form.wrong("tutor", "training.desk.tutor.wrong");
        }
        if (!capacity.matches("\\d{1,5}")) {
            form.wrong("capacity", "training.desk.capacity.wrong");
        }
        if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get())) {
            form.wrong("ends", "training.desk.ends.wrong");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Wish(
                        name,
                        tutor.orElseThrow(),
                        begins.orElseThrow(),
                        ends.orElseThrow(),
                        Integer.parseInt(capacity)))
                : Optional.empty();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(form.raw(field)));
        } catch (DateTimeException noDay) {
            form.wrong(field, "training.desk.day.wrong");
            return Optional.empty();
        }
    }

    /// What the form shows of a cohort that is there.
    static Map<String, String> typed(Cohort cohort) {
        return Map.of(
                "seen", cohort.digest(),
                "name", cohort.name(),
                "tutor", cohort.tutor().toString(),
                "begins", cohort.begins().toString(),
                "ends", cohort.ends().toString(),
                "capacity", Integer.toString(cohort.capacity()));
    }

    List<FieldError> errors() {
        return form.errors();
    }
}

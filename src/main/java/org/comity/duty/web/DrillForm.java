package org.comity.duty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.duty.model.Window;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// A drill as it is typed.
final class DrillForm {

    private static final String STATE = "state-";

    private final Map<String, String> typed;
    private final TypedForm form;

    DrillForm(Map<String, String> typed, View view) {
        this.typed = typed;
        this.form = new TypedForm(typed, view);
    }

    /// Empty when something is to be mended.
    Optional<Window> window() {
        var day = day();
        var from = time("from");
        var to = time("to");
        return day.flatMap(on -> from.flatMap(begin -> to.map(end -> new Window(on, begin, end))));
    }

    boolean atOnce() {
        return "now".equals(form.raw("when"));
    }

    boolean announced() {
        return "announced".equals(form.raw("kind"));
    }

    /// Those ticked; none for all.
    Set<Country> countries() {
        return typed.keySet().stream()
                .filter(field -> field.matches(STATE + "[A-Z]{2}"))
                .map(field -> new Country(field.substring(STATE.length())))
                .collect(Collectors.toSet());
    }

    List<FieldError> errors() {
        return form.errors();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(form.raw("day")))
                    .filter(day -> day.getYear() > 2000 && day.getYear() < 3000);
        } catch (DateTimeException unreadable) {
            form.wrong("day", "web.form.error.date");
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(form.raw(field)).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException unreadable) {
            form.wrong(field, "duty.drill.time.wrong");
            return Optional.empty();
        }
    }
}

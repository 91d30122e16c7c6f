package org.comity.duty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.duty.model.Shift;
import org.comity.duty.model.ShiftPlan;
import org.comity.identity.PersonId;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// A shift as it is typed.
final class ShiftForm {

    private final TypedForm form;

    ShiftForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    /// Empty when something is to be mended: [#errors] says what.
    Optional<ShiftPlan> plan() {
        var onDuty = person("on-duty");
        if (onDuty.isEmpty()) {
            form.wrong("on-duty", "web.form.error.choice");
        }
        var deputy = person("deputy");
        var from = time("from");
        var to = time("to");
        var weeks = weeks();
        return form.errors().isEmpty() && onDuty.isPresent()
                ? Optional.of(new ShiftPlan(onDuty.get(), deputy, from, to, weeks))
                : Optional.empty();
    }

    List<FieldError> errors() {
        return form.errors();
    }

    private Optional<PersonId> person(String field) {
        try {
            return Optional.of(form.raw(field))
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString)
                    .map(PersonId::new);
        } catch (IllegalArgumentException noId) {
            form.wrong(field, "web.form.error.choice");
            return Optional.empty();
        }
    }

    private LocalDateTime time(String field) {
        try {
            return LocalDateTime.parse(form.raw(field).replace(' ', 'T')).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            form.wrong(field, "duty.form.time.wrong");
            return LocalDateTime.MIN;
        }
    }

    private int weeks() {
        var typed = form.raw("weeks");
        if (typed.isEmpty()) {
            return 1;
        }
        if (typed.matches("[0-9]{1,2}")) {
            var weeks = Integer.parseInt(typed);
            if (weeks >= 1 && weeks <= ShiftPlan.MOST_WEEKS) {
                return weeks;
            }
        }
        form.wrong("weeks", "duty.form.weeks.wrong");
        return 1;
    }

    /// The form as it shows a shift that stands.
    static Map<String, String> of(Shift shift, ZoneId zone) {
        var shown = new TreeMap<String, String>();
        shown.put("on-duty", shift.onDuty().toString());
        shown.put("deputy", shift.deputy().map(PersonId::toString).orElse(""));
        shown.put("from", local(shift.span().from(), zone));
        shown.put("to", local(shift.span().to(), zone));
        return shown;
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}

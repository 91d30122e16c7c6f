package org.comity.treaties.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.treaties.Adherence;
import org.comity.treaties.StateFact.Region;
import org.comity.treaties.usecase.StateFilter;

/// The filter as it was typed, what is wrong with it, and what of it can be used.
///
/// @param errors message key by field; a field with an error is left out of the filter
public record FilterForm(String on, String status, String region, String q, Map<String, String> errors) {

    private static final int LONGEST_TEXT = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    static FilterForm read(String on, String status, String region, String q) {
        var errors = new LinkedHashMap<String, String>();
        if (!on.isBlank() && day(on).isEmpty()) {
            errors.put("on", "web.form.error.date");
        }
        if (!status.isEmpty() && Adherence.ofWritten(status).isEmpty()) {
            errors.put("status", "web.form.error.choice");
        }
        if (!region.isEmpty() && regionOf(region).isEmpty()) {
            errors.put("region", "web.form.error.choice");
        }
        if (q.codePoints().anyMatch(Character::isISOControl)) {
            errors.put("q", "web.form.error.controlCharacter");
        } else if (q.length() > LONGEST_TEXT) {
            errors.put("q", "treaties.states.error.tooLong");
        }
        return new FilterForm(on, status, region, q, Map.copyOf(errors));
    }

    StateFilter filter(LocalDate today) {
        return new StateFilter(
                day(on).orElse(today),
                Adherence.ofWritten(status),
                regionOf(region),
                errors.containsKey("q") ? "" : q.strip());
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Region> regionOf(String text) {
        return Arrays.stream(Region.values())
                .filter(region -> region.written().equalsIgnoreCase(text))
                .findFirst();
    }
}

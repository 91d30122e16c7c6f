package org.comity.events.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.events.Event;
import org.comity.web.FieldError;

/// The form of an event.
///
/// @param event empty for a new one
public record EditPage(Optional<Event> event, Map<String, String> typed, List<FieldError> errors) {

    private static final int MOST_ROWS = 30;

    static EditPage blank(Map<String, String> typed) {
        return new EditPage(Optional.empty(), typed, List.of());
    }

    static EditPage of(Event event, Map<String, String> typed) {
        return new EditPage(Optional.of(event), typed, List.of());
    }

    EditPage with(List<FieldError> wrong) {
        return new EditPage(event, typed, wrong);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Rows that are filled, and some blank ones after them.
    public List<Integer> rows(String name, String field, int blank) {
        var filled = IntStream.range(0, MOST_ROWS)
                .filter(row -> !typed(name + "." + row + "." + field).isBlank())
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(MOST_ROWS, filled + 1 + blank))
                .boxed()
                .toList();
    }

    public String error(String field) {
        return errors.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}

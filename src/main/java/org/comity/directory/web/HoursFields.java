package org.comity.directory.web;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.directory.Hours;
import org.comity.directory.Opening;

/// A form of hours as it is shown: what was typed, else what is listed.
///
/// @param prefix of its fields
/// @param listed what it shows first; empty for an empty form
/// @param zone where nothing is listed
public record HoursFields(String prefix, Optional<Hours> listed, String zone, Map<String, String> typed) {

    static final int MOST_ROWS = 12;
    private static final int EMPTY_ROWS = 2;

    public boolean wasTyped() {
        return typed.containsKey(prefix + "-zone");
    }

    /// As many as are filled in, and two more to fill in.
    public int rows() {
        var filled =
                IntStream.rangeClosed(1, MOST_ROWS).filter(this::filled).max().orElse(0);
        return Math.min(MOST_ROWS, filled + EMPTY_ROWS);
    }

    private boolean filled(int row) {
        return wasTyped()
                ? typed.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(prefix + "-" + row + "-")
                                && !field.getValue().isEmpty())
                : opening(row).isPresent();
    }

    private Optional<Opening> opening(int row) {
        return listed.filter(hours -> row <= hours.weekly().size())
                .map(hours -> hours.weekly().get(row - 1));
    }

    public boolean on(int row, DayOfWeek day) {
        return wasTyped()
                ? typed.containsKey(prefix + "-" + row + "-" + day)
                : opening(row).filter(opening -> opening.days().contains(day)).isPresent();
    }

    /// @param end `from` or `to`
    public String time(int row, String end) {
        return wasTyped()
                ? typed("-" + row + "-" + end)
                : opening(row)
                        .map(opening -> end.equals("from") ? opening.from() : opening.to())
                        .map(Object::toString)
                        .orElse("");
    }

    public String place() {
        return wasTyped()
                ? typed("-zone")
                : listed.map(hours -> hours.zone().getId()).orElse(zone);
    }

    public String otherwise() {
        return wasTyped()
                ? typed("-otherwise")
                : listed.map(hours -> hours.otherwise().name()).orElse(Hours.Otherwise.NOBODY.name());
    }

    public String holidays() {
        return wasTyped() ? typed("-holidays") : listed.map(Hours::holidays).orElse("");
    }

    private String typed(String field) {
        return typed.getOrDefault(prefix + field, "");
    }
}

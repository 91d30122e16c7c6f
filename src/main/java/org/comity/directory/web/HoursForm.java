package org.comity.directory.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Hours;
import org.comity.directory.Opening;
import org.comity.web.TypedForm;

/// Reads a form of hours: rows of days with the time at which they open and close, and what holds at other times. Its
/// fields begin with a prefix, as there are two such forms on a page.
final class HoursForm {

    private static final int LONGEST_LINE = 200;

    private final String prefix;
    private final Map<String, String> typed;
    private final TypedForm form;
    private final List<Opening> openings = new ArrayList<>();

    HoursForm(String prefix, Map<String, String> typed, TypedForm form) {
        this.prefix = prefix;
        this.typed = typed;
        this.form = form;
    }

    /// Hours of the authority: something must be said.
    Optional<Hours> hours() {
        openings();
        if (openings.isEmpty() && otherwise() == Hours.Otherwise.NOBODY) {
            form.wrong(prefix + "-1-from", "directory.wrong.NEVER");
        }
        return read();
    }

    /// Hours of a channel: empty where nothing is said, which means those of the authority.
    Optional<Hours> ownHours() {
        openings();
        var said = !openings.isEmpty()
                || otherwise() == Hours.Otherwise.NIGHT_DESK
                || !form.raw(prefix + "-holidays").isEmpty();
        return said ? read() : Optional.empty();
    }

    private Optional<Hours> read() {
        var zone = zone();
        var holidays = form.optionalLine(prefix + "-holidays", LONGEST_LINE);
        return form.errors().isEmpty()
                ? zone.map(place -> new Hours(place, openings, otherwise(), holidays))
                : Optional.empty();
    }

    private Hours.Otherwise otherwise() {
        return form.raw(prefix + "-otherwise").equals(Hours.Otherwise.NIGHT_DESK.name())
                ? Hours.Otherwise.NIGHT_DESK
                : Hours.Otherwise.NOBODY;
    }

    private void openings() {
        for (var row = 1; row <= HoursFields.MOST_ROWS; row++) {
            var name = prefix + "-" + row;
            var days = days(name);
            var from = time(name + "-from");
            var to = time(name + "-to");
            if (from.isPresent() != to.isPresent() || (from.isEmpty() && !days.isEmpty())) {
                form.wrong(name + (from.isPresent() ? "-to" : "-from"), "directory.wrong.TIME");
            } else if (from.isPresent() && days.isEmpty()) {
                form.wrong(name + "-MONDAY", "directory.wrong.DAYS");
            } else if (from.isPresent()) {
                openings.add(new Opening(days, from.get(), to.orElseThrow()));
            }
        }
    }

    private EnumSet<DayOfWeek> days(String name) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (typed.containsKey(name + "-" + day)) {
                days.add(day);
            }
        }
        return days;
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(form.raw(prefix + "-zone")));
        } catch (DateTimeException unknown) {
            form.wrong(prefix + "-zone", "directory.wrong.ZONE");
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(String field) {
        var text = form.raw(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException noTime) {
            form.wrong(field, "directory.wrong.TIME");
            return Optional.empty();
        }
    }
}

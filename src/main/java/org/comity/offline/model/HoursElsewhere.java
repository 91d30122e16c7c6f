package org.comity.offline.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.directory.Hours;
import org.comity.directory.Opening;

/// The hours of an authority by somebody else's clock. Where a clock of either place changes in the meantime, they are
/// told again from that moment on: on paper nobody computes them at night.
public final class HoursElsewhere {

    private static final int DAY = 24 * 60 * 60;

    /// @param since from when it is so; empty for the beginning
    public record Stretch(Optional<Instant> since, List<Opening> openings) {}

    private HoursElsewhere() {}

    /// @return empty when both clocks show the same all the time
    public static List<Stretch> of(Hours hours, ZoneId reader, Instant from, Instant until) {
        var stretches = new ArrayList<Stretch>();
        var shift = shift(hours.zone(), reader, from);
        stretches.add(stretch(hours, Optional.empty(), shift));
        for (var change : changes(hours.zone(), reader, from, until)) {
            var next = shift(hours.zone(), reader, change);
            if (next != shift) {
                stretches.add(stretch(hours, Optional.of(change), next));
                shift = next;
            }
        }
        return stretches.size() == 1 && shift == 0 ? List.of() : stretches;
    }

    private static SortedSet<Instant> changes(ZoneId one, ZoneId other, Instant from, Instant until) {
        var changes = new TreeSet<Instant>();
        for (var zone : List.of(one, other)) {
            for (var next = zone.getRules().nextTransition(from);
                    next != null && next.getInstant().isBefore(until);
                    next = zone.getRules().nextTransition(next.getInstant())) {
                changes.add(next.getInstant());
            }
        }
        return changes;
    }

    /// How many seconds the reader's clock is ahead.
    private static int shift(ZoneId there, ZoneId reader, Instant at) {
        return reader.getRules().getOffset(at).getTotalSeconds()
                - there.getRules().getOffset(at).getTotalSeconds();
    }

    private static Stretch stretch(Hours hours, Optional<Instant> since, int shift) {
        return new Stretch(
                since,
                hours.weekly().stream().map(opening -> shifted(opening, shift)).toList());
    }

    private static Opening shifted(Opening opening, int shift) {
        var from = opening.from().toSecondOfDay() + shift;
        var days = Math.floorDiv(from, DAY);
        return new Opening(
                opening.days().stream().map(day -> later(day, days)).collect(Collectors.toSet()),
                LocalTime.ofSecondOfDay(Math.floorMod(from, DAY)),
                LocalTime.ofSecondOfDay(Math.floorMod(opening.to().toSecondOfDay() + shift, DAY)));
    }

    private static DayOfWeek later(DayOfWeek day, int days) {
        return day.plus(days);
    }
}

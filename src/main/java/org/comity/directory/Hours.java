package org.comity.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When an authority, or one of its channels, can be reached, by the clock of its own place, summer time and all.
///
/// @param weekly when the office is open; empty: never, only what `otherwise` says
/// @param holidays what is otherwise on holidays, in the authority's own words; may be empty
public record Hours(ZoneId zone, List<Opening> weekly, Otherwise otherwise, String holidays) implements Item {

    /// Who is there when the office is not.
    public enum Otherwise {
        NOBODY,
        NIGHT_DESK
    }

    public enum Now {
        OFFICE,
        NIGHT_DESK,
        CLOSED
    }

    private static final int DAYS_AHEAD = 9;

    public Hours {
        weekly = List.copyOf(weekly);
    }

    /// With nothing said of holidays.
    public Hours(ZoneId zone, List<Opening> weekly, Otherwise otherwise) {
        this(zone, weekly, otherwise, "");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.HOURS;
    }

    public Now now(Instant instant) {
        if (stretches(instant, 1).anyMatch(stretch -> stretch.holds(instant))) {
            return Now.OFFICE;
        }
        return otherwise == Otherwise.NIGHT_DESK ? Now.NIGHT_DESK : Now.CLOSED;
    }

    /// The next moment at which [#now] is another; empty when it is always the same.
    public Optional<Instant> next(Instant instant) {
        var before = now(instant);
        return stretches(instant, DAYS_AHEAD)
                .flatMap(stretch -> Stream.of(stretch.from(), stretch.to()))
                .filter(edge -> edge.isAfter(instant) && now(edge) != before)
                .min(Instant::compareTo);
    }

    private record Stretch(Instant from, Instant to) {
        boolean holds(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    /// Those that begin on the day before a moment, on its day, and on so many after it.
    private Stream<Stretch> stretches(Instant around, int daysAhead) {
        var today = LocalDate.ofInstant(around, zone);
        return IntStream.rangeClosed(-1, daysAhead)
                .mapToObj(today::plusDays)
                .flatMap(day -> weekly.stream()
                        .filter(opening -> opening.days().contains(day.getDayOfWeek()))
                        .map(opening -> new Stretch(
                                moment(day, opening.from(), false),
                                moment(opening.overMidnight() ? day.plusDays(1) : day, opening.to(), true))));
    }

    /// A time that the change to summer time leaves out is the moment of the change. Of one that comes twice, what
    /// begins begins the first time and what ends ends the second.
    private Instant moment(LocalDate day, LocalTime time, boolean end) {
        var local = day.atTime(time);
        var change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        var moment = local.atZone(zone);
        return (end ? moment.withLaterOffsetAtOverlap() : moment).toInstant();
    }
}

package org.comity.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When an authority, or one of its channels, can be reached, by the clock of its own place, summer time and all.
///
/// @param weekly when the office is open; empty: never, only what `otherwise` says
public record Hours(ZoneId zone, List<Opening> weekly, Otherwise otherwise) implements Item {

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

    @Override
    public ItemKind kind() {
        return ItemKind.HOURS;
    }

    public Now now(Instant instant) {
        var there = instant.atZone(zone);
        if (weekly.stream().anyMatch(opening -> opening.covers(there.getDayOfWeek(), there.toLocalTime()))) {
            return Now.OFFICE;
        }
        return otherwise == Otherwise.NIGHT_DESK ? Now.NIGHT_DESK : Now.CLOSED;
    }

    /// The next moment at which [#now] is another; empty when it is always the same.
    public Optional<Instant> next(Instant instant) {
        var before = now(instant);
        var today = instant.atZone(zone).toLocalDate();
        return IntStream.range(-1, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(this::edges)
                .filter(edge -> edge.isAfter(instant) && now(edge) != before)
                .min(Instant::compareTo);
    }

    /// A time that summer time leaves out is taken an hour later, one it has twice the first time.
    private Stream<Instant> edges(LocalDate day) {
        return weekly.stream()
                .filter(opening -> opening.days().contains(day.getDayOfWeek()))
                .flatMap(opening -> Stream.of(
                        day.atTime(opening.from()).atZone(zone).toInstant(),
                        (opening.overMidnight() ? day.plusDays(1) : day)
                                .atTime(opening.to())
                                .atZone(zone)
                                .toInstant()));
    }
}

package org.comity.duty.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Reads a time as the clock on a wall shows it.
public final class WallClock {

    /// What a time on the wall means.
    public sealed interface Reading {

        /// @param twice the clock shows it a second time, an hour or so later; the first is meant
        record Moment(Instant at, boolean twice) implements Reading {}

        /// The clock is put forward past it.
        ///
        /// @param next the time that follows
        record Skipped(LocalDateTime typed, LocalDateTime next) implements Reading {}
    }

    private WallClock() {}

    public static Reading read(LocalDateTime typed, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(typed);
        return offsets.isEmpty()
                ? new Reading.Skipped(
                        typed, zone.getRules().getTransition(typed).getDateTimeAfter())
                : new Reading.Moment(typed.toInstant(offsets.getFirst()), offsets.size() > 1);
    }
}

package org.comity.duty.model;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.identity.PersonId;

/// A shift as it is typed, by the clock of the authority.
///
/// @param weeks how many times, each a week after the other by that clock: 1 for once
public record ShiftPlan(PersonId onDuty, Optional<PersonId> deputy, LocalDateTime from, LocalDateTime to, int weeks) {

    public static final int MOST_WEEKS = 52;

    /// @throws IllegalArgumentException for no week, or more than [#MOST_WEEKS]
    public ShiftPlan {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("1 to " + MOST_WEEKS + " weeks");
        }
    }

    /// What comes of it where the clock is that of a zone.
    public sealed interface Times {
        record Fit(List<Span> spans) implements Times {
            public Fit {
                spans = List.copyOf(spans);
            }
        }

        /// One of its times does not exist there.
        record Skipped(WallClock.Reading.Skipped time) implements Times {}

        /// It would end before it begins.
        record Backwards() implements Times {}
    }

    public Times times(ZoneId zone) {
        var spans = new ArrayList<Span>();
        for (var week = 0; week < weeks; week++) {
            var begins = WallClock.read(from.plusWeeks(week), zone);
            var ends = WallClock.read(to.plusWeeks(week), zone);
            if (begins instanceof WallClock.Reading.Skipped skipped) {
                return new Times.Skipped(skipped);
            }
            if (ends instanceof WallClock.Reading.Skipped skipped) {
                return new Times.Skipped(skipped);
            }
            var start = ((WallClock.Reading.Moment) begins).at();
            var end = ((WallClock.Reading.Moment) ends).at();
            if (!end.isAfter(start)) {
                return new Times.Backwards();
            }
            spans.add(new Span(start, end));
        }
        return new Times.Fit(spans);
    }
}

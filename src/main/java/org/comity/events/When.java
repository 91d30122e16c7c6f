package org.comity.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When something takes place, as the clock on the wall of a zone shows it. If the State changes the rules of its clock
/// meanwhile, the clock on the wall still counts.
///
/// Where a clock is put back and shows a time twice, the first is meant (RFC 5545, section 3.3.5). A time that later
/// rules skip is meant by the clock before it was put forward (the same section): nobody knew when the event was
/// written.
///
/// @param minutes how long it really takes, whatever the clock does meanwhile
public record When(LocalDateTime start, int minutes, ZoneId zone) {

    private static final int LONGEST = 7 * 24 * 60;

    /// @throws IllegalArgumentException for nothing and for more than a week
    public When {
        if (minutes < 1 || minutes > LONGEST) {
            throw new IllegalArgumentException("An event takes a minute at least, and a week at most");
        }
    }

    /// Whether the clock is put forward past this time, by the rules as they are known today: nobody types it.
    public static boolean skipped(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).isEmpty();
    }

    public ZonedDateTime first() {
        return start.atZone(zone);
    }

    public Instant begins() {
        return first().toInstant();
    }

    public Instant ends() {
        return begins().plus(length());
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public boolean over(Instant now) {
        return !ends().isAfter(now);
    }
}

package org.comity.duty.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a drill may call, by the clock of each authority.
///
/// @param to the same as `from`: at that very minute; before it: on the day after
public record Window(LocalDate day, LocalTime from, LocalTime to) {

    public Instant begins(ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /// Never before it begins, whatever the clock does in between.
    public Instant ends(ZoneId zone) {
        var end = (to.isBefore(from) ? day.plusDays(1) : day)
                .atTime(to)
                .atZone(zone)
                .toInstant();
        return end.isBefore(begins(zone)) ? begins(zone) : end;
    }
}

package org.comity.events;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.events.*`.
///
/// @param remindBefore how long before an event those with a place are reminded
/// @param joinBefore how long before an event the way to it is shown
/// @param confirmWithin how long an address may wait to be confirmed, a day at least; then it is erased
/// @param keepFor how long after an event registrations are kept; then they are erased
/// @param lettersPerDay how many letters to be confirmed one address is sent in a day
/// @param presentShare the share of an event, in percent, from which somebody attended it
/// @param bigbluebutton a conferencing server for rooms; null for none
@ConfigurationProperties("comity.events")
public record EventsSettings(
        @DefaultValue({"7d", "1d", "1h"}) List<Duration> remindBefore,
        @DefaultValue("15m") Duration joinBefore,
        @DefaultValue("24h") Duration confirmWithin,
        @DefaultValue("P90D") Period keepFor,
        @DefaultValue("5") int lettersPerDay,
        @DefaultValue("75") int presentShare,
        @Nullable BigBlueButtonSettings bigbluebutton) {

    private static final int WHOLE = 100;

    /// With an address that is erased its letters are erased too: those of a whole day must be counted.
    private static final Duration A_DAY = Duration.ofDays(1);

    /// Whether something that begins then is near enough for a reminder.
    public boolean reminds(Instant now, Instant begins) {
        return remindBefore.stream().anyMatch(before -> !begins.isAfter(now.plus(before)));
    }

    /// @throws IllegalArgumentException when a time is nothing, or a share more than the whole
    public EventsSettings {
        remindBefore = remindBefore.stream().sorted(Comparator.naturalOrder()).toList();
        if (remindBefore.stream().anyMatch(before -> !before.isPositive())
                || joinBefore.isNegative()
                || confirmWithin.compareTo(A_DAY) < 0
                || keepFor.isNegative()
                || keepFor.isZero()) {
            throw new IllegalArgumentException(
                    "Every time of comity.events must be longer than nothing, and confirm-within a day at least");
        }
        if (lettersPerDay < 1 || presentShare < 1 || presentShare > WHOLE) {
            throw new IllegalArgumentException(
                    "comity.events: one letter at least in a day, and a share from 1 to 100 percent");
        }
    }
}

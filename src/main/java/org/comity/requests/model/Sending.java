package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known at the moment somebody sends: what [Caution] looks at.
///
/// @param at now
/// @param zone the clock the officer lives by
/// @param roundTheClock whether the officer is at a 24/7 point (Article 35)
/// @param earlier when this officer's earlier sendings were made that went out
/// @param inTenMinutes how many the officer sent in the last ten minutes, this one among them, held or not
/// @param usualInTenMinutes more than that is a burst
/// @param trodden where the authority has sent before
/// @param key the passkey that touched for it; null where none did, on a demonstration
public record Sending(
        Instant at,
        ZoneId zone,
        boolean roundTheClock,
        List<Instant> earlier,
        int inTenMinutes,
        int usualInTenMinutes,
        Trodden trodden,
        @Nullable Key key) {

    /// Where the authority has sent before.
    ///
    /// @param state something to this State, ever
    /// @param target something to this authority in the last 180 days
    /// @param others something to any other authority in the last 180 days
    public record Trodden(boolean state, boolean target, boolean others) {}

    /// A passkey.
    ///
    /// @param since when it was added
    /// @param used whether it touched for something that went out
    public record Key(Instant since, boolean used) {}

    public Sending {
        earlier = List.copyOf(earlier);
    }

    LocalTime timeOfDay(Instant instant) {
        return LocalTime.ofInstant(instant, zone);
    }
}

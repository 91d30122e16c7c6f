package org.comity.duty.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.comity.duty.Rung;
import org.comity.identity.AuthorityId;

/// A drill's call to one authority, and how far it got.
///
/// @param zone of the authority
/// @param own ordered by the authority for itself: nobody else hears of it
/// @param latestAt until when it may go out
/// @param reached empty before it goes out
public record DrillCall(
        CallId id,
        DrillId drill,
        AuthorityId authority,
        ZoneId zone,
        boolean own,
        Instant plannedAt,
        Instant latestAt,
        Optional<Reached> reached,
        Optional<Instant> acknowledgedAt) {

    /// @param rung the last step that was told
    /// @param endsAt from when it can no longer be acknowledged
    public record Reached(Rung rung, Instant calledAt, Instant endsAt, boolean night) {}

    /// How long it took until somebody acknowledged.
    public Optional<Duration> took() {
        return reached.flatMap(went -> acknowledgedAt.map(at -> Duration.between(went.calledAt(), at)));
    }

    public boolean runs(Instant now) {
        return acknowledgedAt.isEmpty()
                && reached.filter(went -> now.isBefore(went.endsAt())).isPresent();
    }
}

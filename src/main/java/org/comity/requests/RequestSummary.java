package org.comity.requests;

import java.time.Instant;
import org.comity.requests.model.Handling;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// One line of an authority's list of requests.
///
/// @param side on which side the reading authority stands
/// @param member whether the reader works on it
/// @param reported the status rests on what the requesting authority wrote down of the other side's word
/// @param clock runs once preservation is confirmed
public record RequestSummary(
        RequestId id,
        String reference,
        RequestedMeasure measure,
        Sensitive<String> subject,
        Country requesting,
        Country requested,
        Side side,
        Handling handling,
        boolean member,
        Status status,
        boolean reported,
        @Nullable PreservationClock clock,
        Instant changedAt) {

    /// Whether the reading authority owes the next step.
    public boolean waitsForReader() {
        return switch (status.next()) {
            case REQUESTING -> side == Side.REQUESTING;
            case REQUESTED -> side == Side.REQUESTED;
            case NOBODY -> false;
        };
    }
}

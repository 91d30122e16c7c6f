package org.comity.requests;

import java.time.Instant;
import org.comity.identity.Authority;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.SecondMessage;
import org.comity.requests.model.Status;
import org.jspecify.annotations.Nullable;

/// A copy or notification as the authority reads it that was given it.
///
/// @param over since when the request is withdrawn or recalled; null while it stands
/// @param documented whether the document goes with it
/// @param supported whether what supports an order goes with it too
public record SecondCopy(
        SecondMessage message,
        String reference,
        RequestedMeasure measure,
        Authority requesting,
        Authority requested,
        Handling handling,
        @Nullable Instant over,
        boolean documented,
        boolean supported) {

    /// Whether a request in this status was taken back by those who sent it.
    public static boolean over(Status status) {
        return status == Status.WITHDRAWN || status == Status.RECALLED || status == Status.RECALLED_BEFORE_DELIVERY;
    }
}

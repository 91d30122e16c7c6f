package org.comity.clocks;

import java.time.Instant;
import org.comity.identity.AuthorityId;
import org.comity.requests.CaseCircle;
import org.comity.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// What other modules may learn of a clock; never what the request says.
public sealed interface ClockEvent {

    /// Somebody is to be told. Listeners run in the transaction in which it is raised, so it is told once.
    ///
    /// @param authority whose people are told
    /// @param toRequesting whether that is the requesting one
    /// @param due when the time ends or ended; null where the law sets no days
    /// @param urgent the request is
    /// @param circle who may hear of the request
    record Raised(
            ClockId clock,
            RequestId request,
            String reference,
            ClockKind kind,
            Warning warning,
            AuthorityId authority,
            boolean toRequesting,
            @Nullable Instant due,
            boolean urgent,
            CaseCircle circle,
            Instant at)
            implements ClockEvent {}

    /// A clock of a request began, moved or ended. Listeners run in the transaction of the change, after it.
    record Changed(RequestId request, Instant at) implements ClockEvent {}
}

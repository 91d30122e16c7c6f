package org.comity.requests;

import java.time.Instant;
import java.util.List;
import org.comity.identity.AuthorityId;
import org.jspecify.annotations.Nullable;

/// What the requesting side may know of who was told on the other side: how many, when, and by which way; never who.
/// Carried out by the module that tells people.
@FunctionalInterface
public interface ToldOthers {

    /// In the order in which it was told.
    List<Told> of(RequestId id, AuthorityId requested);

    /// To whom something was told.
    enum To {
        OFFICERS,
        /// Those who approve, and gatekeepers.
        AUTHORITY,
        EMERGENCY_DESK
    }

    /// One telling: in the application at once, by mail as far as it came.
    ///
    /// @param people how many
    /// @param acceptedAt when the mail server accepted the last of the mails; null before any
    /// @param notMailed told in the application only
    record Told(
            To to,
            int people,
            Instant at,
            int accepted,
            @Nullable Instant acceptedAt,
            int waiting,
            int failed,
            int notMailed) {}
}

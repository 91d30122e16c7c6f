package org.comity.requests;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Requests as a projection sees them; exercises are in none. Read inside the transaction that changed them.
public interface CaseOutlines {

    Optional<CaseOutline> of(RequestId id);

    /// As it stands once whoever was changing it is done, and held against changes until the caller's transaction ends.
    Optional<CaseOutline> held(RequestId id);

    /// The next requests by identifier.
    ///
    /// @param id where to go on; null to begin
    List<RequestId> after(@Nullable RequestId id, int atMost);
}

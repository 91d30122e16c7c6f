package org.comity.exchange;

import java.util.UUID;

/// Takes parcels for authorities. Nothing leaves before the caller's transaction is committed.
public interface Exchange {

    /// Puts a parcel into the outbox, in the caller's transaction. The same subject for the same recipient is sent
    /// once, however often it is dispatched.
    ///
    /// @param subject what is sent; the receiving module knows it
    /// @param recipient the authority it is meant for
    void dispatch(UUID subject, UUID recipient);
}

package org.comity.vault.store;

import java.time.Instant;

/// What the database holds of a case key.
public sealed interface WrappedKey {

    /// Wrapped by the master key.
    @SuppressWarnings("ArrayRecordComponent")
    record Present(byte[] wrapped) implements WrappedKey {}

    record Destroyed(Instant at) implements WrappedKey {}
}

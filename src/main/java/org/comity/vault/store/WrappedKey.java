package org.comity.vault.store;

import java.time.Instant;

/// What the database holds of a case key.
public sealed interface WrappedKey {

    /// Wrapped by the master key.
    @SuppressWarnings("ArrayRecordComponent")
    record Present(byte[] wrapped) implements WrappedKey {}

    /// @param rule the retention rule
    record Destroyed(Instant at, String rule) implements WrappedKey {}
}

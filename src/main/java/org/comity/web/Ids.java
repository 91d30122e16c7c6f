package org.comity.web;

import java.util.Optional;
import java.util.UUID;

/// Ids as they stand in addresses and forms.
public final class Ids {

    private Ids() {}

    /// Empty for anything else.
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

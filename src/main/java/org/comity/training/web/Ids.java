package org.comity.training.web;

import java.util.Optional;
import java.util.UUID;

/// Ids as they stand in addresses and forms.
final class Ids {

    private Ids() {}

    /// Empty for anything else.
    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

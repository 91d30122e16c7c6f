package org.comity.identity.model;

import java.util.UUID;

/// Names a recovery to those who decide; whoever asked for it has an address of their own.
public record RecoveryId(UUID value) {

    /// The id in an address somebody opened; for anything that is none, an id of nothing.
    public static RecoveryId named(String text) {
        try {
            return new RecoveryId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new RecoveryId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

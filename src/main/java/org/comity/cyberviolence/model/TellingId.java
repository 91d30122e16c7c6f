package org.comity.cyberviolence.model;

import java.util.UUID;

/// Names what somebody outside told.
public record TellingId(UUID value) {

    /// Reads an id as it stands in an address; what is none names nothing.
    public static TellingId named(String text) {
        try {
            return new TellingId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new TellingId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

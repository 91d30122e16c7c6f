package org.comity.profiles.model;

import java.util.UUID;

/// Names a document that somebody uploaded.
public record ImportId(UUID value) {

    /// Reads an id as it stands in an address; what is none names nothing.
    public static ImportId named(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new ImportId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.comity.profiles.model;

import java.util.UUID;

/// Names what somebody outside told.
public record SuggestionId(UUID value) {

    /// Reads an id as it stands in an address; what is none names nothing.
    public static SuggestionId named(String text) {
        try {
            return new SuggestionId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new SuggestionId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

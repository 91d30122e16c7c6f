package org.comity.events;

import java.util.Optional;
import java.util.UUID;

/// Names an event, here and in everybody's calendar.
public record EventId(UUID value) {

    /// As it stands in an address; empty for anything else.
    public static Optional<EventId> read(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

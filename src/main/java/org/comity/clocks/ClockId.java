package org.comity.clocks;

import java.util.Optional;
import java.util.UUID;

/// The name of a clock; the same for ever, in calendars too.
public record ClockId(UUID value) {

    public static Optional<ClockId> read(String text) {
        try {
            return Optional.of(new ClockId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

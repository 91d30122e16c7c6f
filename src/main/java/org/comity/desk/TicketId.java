package org.comity.desk;

import java.util.UUID;

/// Names a ticket in addresses; people say its reference.
public record TicketId(UUID value) {

    /// Reads an id as it stands in an address; what is none names nothing.
    public static TicketId named(String text) {
        try {
            return new TicketId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new TicketId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

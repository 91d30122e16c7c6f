package org.comity.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Names one entry of the record, from the moment it is appended.
public record EntryId(UUID value) {

    /// A new id, sortable by time (UUID version 7, RFC 9562).
    static EntryId fresh(Clock clock, SecureRandom random) {
        var high = (clock.millis() << 16) | 0x7000L | random.nextInt(0x1000);
        var low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new EntryId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.comity.requests;

import java.util.UUID;

/// The name of a request in addresses.
public record RequestId(UUID value) {

    private static final RequestId OF_NOTHING = new RequestId(new UUID(0, 0));

    /// Reads an address. What is no id names a request that nobody has: it is answered like any other unknown one, so
    /// that nothing can be learned from the difference.
    public static RequestId named(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return OF_NOTHING;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

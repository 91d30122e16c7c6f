package org.comity.evidence;

import java.util.UUID;

/// The name of one file of a package in addresses, and in the exported package, where its own name is only text.
public record FileId(UUID value) {

    private static final FileId OF_NOTHING = new FileId(new UUID(0, 0));

    /// Reads an address. What is no id names a file that nobody has.
    public static FileId named(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return OF_NOTHING;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

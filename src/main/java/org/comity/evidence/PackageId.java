package org.comity.evidence;

import java.util.UUID;

/// The name of a package of evidence in addresses.
public record PackageId(UUID value) {

    private static final PackageId OF_NOTHING = new PackageId(new UUID(0, 0));

    /// Reads an address. What is no id names a package that nobody has: it is answered like any other unknown one.
    public static PackageId named(String text) {
        try {
            return new PackageId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return OF_NOTHING;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

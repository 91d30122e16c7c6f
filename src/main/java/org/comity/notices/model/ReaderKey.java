package org.comity.notices.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reader's OpenPGP public key, as it was read and found fit when it was given.
///
/// @param ring the key with its subkeys, in the form of RFC 9580
/// @param fingerprint of the primary key, hexadecimal
/// @param expires when nothing can be encrypted to it any more; null for never
public record ReaderKey(
        byte[] ring, String fingerprint, @Nullable Instant expires) {

    public boolean usable(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    /// The fingerprint as people compare it, in groups of four.
    public String inGroups() {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }
}

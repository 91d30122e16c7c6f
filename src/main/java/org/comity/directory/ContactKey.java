package org.comity.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A public key by which others write to the authority so that only it can read.
///
/// @param fingerprint hexadecimal, capital letters, without spaces
/// @param expires the moment from which it is not to be used; empty when it has no end
/// @param material in text form (PEM or ASCII armour); empty when only the fingerprint is told
public record ContactKey(Type type, String fingerprint, Optional<Instant> expires, String material) implements Item {

    public enum Type {
        OPENPGP,
        X509
    }

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");

    /// @throws IllegalArgumentException for what is no fingerprint of 160 or 256 bits
    public ContactKey {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("A fingerprint has 40 or 64 hexadecimal digits");
        }
    }

    @Override
    public ItemKind kind() {
        return ItemKind.KEY;
    }

    public boolean expired(Instant now) {
        return expires.filter(end -> !now.isBefore(end)).isPresent();
    }
}

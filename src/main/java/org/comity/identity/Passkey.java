package org.comity.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.comity.vocabulary.Sha256;

/// A passkey of a person as the node keeps it.
///
/// @param credential its id, base64url
/// @param coseKey the public key as WebAuthn writes it (COSE, RFC 9052)
/// @param signatures how often it has signed, as far as it says; 0 for those that do not count
/// @param attested kept in hardware, as its maker attested when it was added
public record Passkey(
        String credential, byte[] coseKey, long signatures, String label, Instant created, boolean attested) {

    /// How others may name the key without being able to ask for it.
    public Sha256 digest() {
        return digest(credential);
    }

    public static Sha256 digest(String credential) {
        return Sha256.of(Base64.getUrlDecoder().decode(credential.getBytes(StandardCharsets.US_ASCII)));
    }
}

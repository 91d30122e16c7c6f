package org.comity.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// What makes a one-time link open: 32 random bytes, written base64url (RFC 4648, section 5). The node keeps its
/// digest only; printed by mistake, it says `[redacted]`.
public record EnrolmentSecret(Sensitive<String> text) {

    private static final int BYTES = 32;

    /// The secret in a link that somebody opened, whatever it is.
    public static EnrolmentSecret of(String text) {
        return new EnrolmentSecret(Sensitive.of(text));
    }

    public static EnrolmentSecret draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public Sha256 digest() {
        return Sha256.of(text.reveal().getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.clocks.model;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// What opens somebody's calendar without a sign-in: 32 random bytes, base64url. The node keeps its digest alone.
public record PrivateAddress(Sensitive<String> token) {

    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    public static PrivateAddress draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new PrivateAddress(
                Sensitive.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /// Empty for what cannot be one.
    public static Optional<PrivateAddress> read(String text) {
        return text.matches(FORM) ? Optional.of(new PrivateAddress(Sensitive.of(text))) : Optional.empty();
    }

    public Sha256 digest() {
        return Sha256.of(token.reveal().getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.identity.model;

import java.time.Instant;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A line of the public history of keys: a passkey of somebody of an authority came or went. It names nobody.
///
/// @param key digest of the credential's id
/// @param publicKey as WebAuthn writes it (COSE), base64url
/// @param until since when it opens nothing, for whatever reason; null while it does
/// @param attested kept in hardware, as its maker attested when it was added
public record KeyChange(
        Sha256 key,
        String publicKey,
        Instant since,
        @Nullable Instant until,
        boolean attested) {}

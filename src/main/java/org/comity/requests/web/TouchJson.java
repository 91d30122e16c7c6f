package org.comity.requests.web;

import java.util.Optional;
import org.comity.identity.TouchAnswer;
import org.comity.web.FieldsOfCall;
import org.jspecify.annotations.Nullable;

/// The answer to a ceremony: what the passkey gave back, all base64url, or the word that none was used on a
/// demonstration.
public record TouchJson(
        @Nullable String id,
        boolean demonstration,
        @Nullable String credential,
        @Nullable String authenticatorData,
        @Nullable String clientData,
        @Nullable String signature) {

    Optional<TouchAnswer> answer() {
        return TouchAnswer.in(new FieldsOfCall()
                .with("touch", id)
                .with("touch-demonstration", demonstration ? "yes" : null)
                .with("touch-credential", credential)
                .with("touch-authenticator", authenticatorData)
                .with("touch-client", clientData)
                .with("touch-signature", signature)
                .typed());
    }
}

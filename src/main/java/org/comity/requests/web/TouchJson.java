package org.comity.requests.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.TouchAnswer;
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
        var form = new HashMap<String, String>();
        put(form, "touch", id);
        put(form, "touch-demonstration", demonstration ? "yes" : null);
        put(form, "touch-credential", credential);
        put(form, "touch-authenticator", authenticatorData);
        put(form, "touch-client", clientData);
        put(form, "touch-signature", signature);
        return TouchAnswer.in(form);
    }

    private static void put(Map<String, String> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}

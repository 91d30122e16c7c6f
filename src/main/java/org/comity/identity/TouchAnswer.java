package org.comity.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What came back from a ceremony.
///
/// @param touch the demand it answers
/// @param demonstration no passkey was used: the button for fictional people was pressed
/// @param credential base64url, as all that follow
public record TouchAnswer(
        UUID touch,
        boolean demonstration,
        String credential,
        String authenticatorData,
        String clientData,
        String signature) {

    /// The answer in a form's fields; empty when the form has not been through a ceremony.
    public static Optional<TouchAnswer> in(Map<String, String> form) {
        try {
            return Optional.ofNullable(form.get("touch"))
                    .map(UUID::fromString)
                    .map(id -> new TouchAnswer(
                            id,
                            "yes".equals(form.get("touch-demonstration")),
                            form.getOrDefault("touch-credential", ""),
                            form.getOrDefault("touch-authenticator", ""),
                            form.getOrDefault("touch-client", ""),
                            form.getOrDefault("touch-signature", "")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

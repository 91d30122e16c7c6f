package org.comity.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.identity.attestation.*`: which security keys the operator trusts to keep a passkey in hardware.
///
/// @param required whether approving officers, and officers of a 24/7 point, need such a key
/// @param authenticators a file with an AAGUID in each line, and its name behind a `#`
/// @param roots a file or folder with the certificates (PEM or DER) that makers of such keys sign by
@ConfigurationProperties("comity.identity.attestation")
public record AttestationSettings(
        boolean required,
        @Nullable Path authenticators,
        @Nullable Path roots) {

    /// @throws IllegalArgumentException when such keys are required and nothing says which they are
    public AttestationSettings(
            @DefaultValue("false") boolean required, @Nullable Path authenticators, @Nullable Path roots) {
        if ((required || authenticators != null || roots != null) && (authenticators == null || roots == null)) {
            throw new IllegalArgumentException(
                    "Set comity.identity.attestation.authenticators and comity.identity.attestation.roots, both");
        }
        this.required = required;
        this.authenticators = authenticators;
        this.roots = roots;
    }
}

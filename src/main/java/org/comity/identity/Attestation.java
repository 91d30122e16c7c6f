package org.comity.identity;

import java.util.UUID;

/// What a passkey proved about itself when it was added.
public sealed interface Attestation {

    /// The model of the authenticator, as far as it says so; zeros where it does not.
    UUID aaguid();

    /// It is kept in hardware of a model the operator lists, and its maker signed that.
    record Proven(UUID aaguid) implements Attestation {}

    record Unproven(UUID aaguid, Reason reason) implements Attestation {}

    enum Reason {
        /// Nobody but the key itself says what it is.
        NOTHING_SAID,
        /// It can be copied to other devices.
        SYNCED,
        /// Its model is not in the operator's list.
        NOT_LISTED,
        /// Nobody whom the operator trusts signed what it says, or the signature does not hold.
        NOT_TRUSTED
    }
}

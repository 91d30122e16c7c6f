package org.comity.seals;

import org.comity.vocabulary.Sha256;

/// A document under seal.
///
/// @param certificate digest of the certificate it is sealed by
public record Sealed(byte[] pdf, Sha256 certificate, TimeStamp timeStamp) {

    /// Whether a service vouches for the time.
    public enum TimeStamp {
        /// The node knows no service.
        NOT_WANTED,
        GIVEN,
        /// The service did not answer; the document went out without.
        MISSING
    }
}

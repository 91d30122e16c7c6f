package org.comity.profiles;

import java.time.Instant;

/// Who answers for something, and since when.
public record Verification(Verifier by, Instant at) {

    /// Whose word it is.
    public enum Verifier {
        /// A reviewer of the State.
        PARTY,
        /// The secretariat, for a State that has no reviewer here.
        SECRETARIAT,
        /// Somebody of the State without a part in its authorities; the secretariat let it be published.
        CONTRIBUTOR
    }
}

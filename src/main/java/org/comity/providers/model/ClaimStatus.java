package org.comity.providers.model;

/// Where a claim stands.
public enum ClaimStatus {
    /// The text is to be published, and to be looked for.
    OPEN,
    /// The provider keeps the page.
    VERIFIED,
    REFUSED,
    WITHDRAWN,
    EXPIRED,
    /// It was verified, and is over.
    ENDED
}

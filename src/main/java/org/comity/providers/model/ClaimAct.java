package org.comity.providers.model;

/// What can be done with a claim.
public enum ClaimAct {
    /// The text was found.
    CONFIRM,
    REFUSE,
    WITHDRAW,
    EXPIRE,
    /// The page is no longer kept.
    END
}

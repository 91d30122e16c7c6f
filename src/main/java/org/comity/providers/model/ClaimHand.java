package org.comity.providers.model;

/// Whose act it is.
public enum ClaimHand {
    PROVIDER,
    SECRETARIAT,
    NODE
}

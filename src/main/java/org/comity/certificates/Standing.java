package org.comity.certificates;

/// Whether a certificate still counts.
public enum Standing {
    VALID,
    /// Taken back.
    REVOKED,
    /// Another was issued in its place, with the name put right.
    SUPERSEDED
}

package org.comity.identity.model;

/// In whose hand an act on a recovery lies.
public enum RecoveryHand {
    /// Whoever asked, of whom nothing is known.
    ASKER,
    /// The person themselves, signed in with an old key.
    OWNER,
    /// A gatekeeper or approver of the person's own authority.
    OFFICIAL,
    /// Whoever admits for the secretariat, where the authority lacks officials.
    SECRETARIAT,
    /// The emergency desk of the secretariat.
    EMERGENCY,
    NODE
}

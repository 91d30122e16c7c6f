package org.comity.identity.model;

/// In whose hand an act on an application lies.
public enum Hand {
    APPLICANT,
    /// A gatekeeper of the applicant's own State.
    GATEKEEPER,
    /// A gatekeeper of another State.
    SPONSOR,
    /// Whoever confirms for the secretariat.
    SECRETARIAT,
    NODE
}

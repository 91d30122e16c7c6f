package org.comity.disclosure.model;

/// Who does something to a disclosure.
public enum Hand {
    ASKER,
    /// The gatekeeper or the head of the authority whose details they are.
    OWNER,
    SECRETARIAT,
    NODE
}

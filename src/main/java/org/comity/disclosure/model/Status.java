package org.comity.disclosure.model;

/// Where a disclosure stands.
public enum Status {
    /// It waits for a decision.
    ASKED,
    /// Whoever asked sees the details.
    RUNNING,
    REFUSED,
    WITHDRAWN,
    /// Nobody decided in time.
    LAPSED,
    /// The time for seeing is over.
    OVER,
    /// Taken back while it ran.
    REVOKED;

    public boolean open() {
        return this == ASKED || this == RUNNING;
    }

    /// Whether the details were to be seen at some time.
    public boolean given() {
        return this == RUNNING || this == OVER || this == REVOKED;
    }
}

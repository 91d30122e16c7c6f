package org.comity.desk.model;

/// Why a ticket was closed.
public enum Reason {
    DONE,
    /// Somebody else answers for it.
    NOT_HERE,
    /// It is dealt with in another ticket.
    ELSEWHERE,
    /// Whoever wrote did not come back.
    NO_REPLY,
    /// It should not have been sent here.
    NOT_ACCEPTED
}

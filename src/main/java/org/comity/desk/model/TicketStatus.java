package org.comity.desk.model;

/// Where a ticket stands.
public enum TicketStatus {
    /// Nobody looks after it yet.
    NEW,
    ASSIGNED,
    /// The secretariat asked whoever wrote.
    WAITING,
    ANSWERED,
    CLOSED,
    SPAM;

    /// The secretariat owes an answer.
    public boolean owed() {
        return this == NEW || this == ASSIGNED;
    }

    public boolean ended() {
        return this == CLOSED || this == SPAM;
    }
}

package org.comity.clocks;

/// How a clock stands.
public enum ClockState {
    RUNNING,
    /// Something was asked and is not answered: it stands still.
    PAUSED,
    /// Article 29(7): the request for assistance has come, and time does not run until it is decided.
    SUSPENDED,
    /// The time is over, and what was owed has not come.
    EXPIRED,
    /// What was owed came, or nobody owes it any more.
    ENDED;

    /// Whether its end is a day in a calendar.
    public boolean counts() {
        return this == RUNNING || this == EXPIRED;
    }
}

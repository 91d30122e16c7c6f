package org.comity.clocks;

/// How far a clock is when somebody is told.
public enum Warning {
    /// To those who work on the request.
    SOON,
    /// To everyone of the authority who can do something, its head among them.
    URGENT,
    /// The time is over: to the same.
    OVER,
    /// The law sets no days and nothing has come yet: to those who work on it.
    REMINDER;

    /// Whether it goes beyond those who work on the request.
    public boolean escalates() {
        return this == URGENT || this == OVER;
    }
}

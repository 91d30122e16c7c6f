package org.comity.disclosure.model;

/// What is out of the ordinary about somebody's asking. It is told to those who decide; they judge.
public enum Unusual {
    /// The person never asked before.
    FIRST_TIME,
    /// Many within an hour.
    BURST,
    /// Of many States within days.
    MANY_STATES
}

package org.comity.events.model;

/// What can be done with an event.
public enum EventAct {
    /// Everybody sees it from now on.
    PUBLISH,
    /// Something of it is said otherwise; the time stays.
    CHANGE,
    /// It takes place at another time.
    MOVE,
    CANCEL,
    /// It is over: the node itself says so.
    HOLD
}

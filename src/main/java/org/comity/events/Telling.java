package org.comity.events;

/// What people are told of their place at an event.
public enum Telling {
    /// To an address alone: confirm that you want to come.
    CONFIRM,
    REGISTERED,
    /// Every place is taken; the reader stands on the waiting list.
    WAITING,
    /// An editor looks at it.
    ASKED,
    /// Somebody withdrew, or there are more places: the reader has one now.
    MOVED_UP,
    REFUSED,
    WITHDRAWN,
    REMINDER,
    MOVED,
    CANCELLED;

    /// Whether a letter brings an entry for the calendar.
    public boolean calendar() {
        return switch (this) {
            case REGISTERED, MOVED_UP, REMINDER, MOVED, CANCELLED -> true;
            case CONFIRM, WAITING, ASKED, REFUSED, WITHDRAWN -> false;
        };
    }
}

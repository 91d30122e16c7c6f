package org.comity.events;

/// Where an event stands.
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    /// Published, and at another time than first said.
    MOVED,
    /// It stays where it was, as cancelled.
    CANCELLED,
    HELD;

    /// Whether everyone sees it.
    public boolean shown() {
        return this != DRAFT;
    }

    /// Whether it is still to come, as things stand.
    public boolean open() {
        return this == PUBLISHED || this == MOVED;
    }
}

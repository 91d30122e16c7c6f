package org.comity.cyberviolence.model;

/// Where something told stands.
public enum TellingStatus {
    WAITING,
    /// It became a draft of an entry.
    TAKEN_UP,
    /// It says what is known already.
    KNOWN,
    NOT_TAKEN_UP,
    /// It was spam: what it said is erased.
    REMOVED;

    public boolean decided() {
        return this != WAITING;
    }
}

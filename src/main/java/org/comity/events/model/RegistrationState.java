package org.comity.events.model;

/// Where a registration stands.
public enum RegistrationState {
    /// Its address was not confirmed yet; it holds no place.
    UNCONFIRMED,
    /// An editor looks at it.
    ASKED,
    /// On the waiting list.
    WAITING,
    REGISTERED,
    WITHDRAWN,
    REFUSED;

    /// Whether somebody still wants to come, or comes.
    public boolean alive() {
        return this == ASKED || this == WAITING || this == REGISTERED;
    }
}

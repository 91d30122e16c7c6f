package org.comity.identity.model;

/// Where a recovery stands.
public enum RecoveryStatus {
    REQUESTED,
    /// One official has confirmed; another one must.
    FIRST_CONFIRMED,
    /// Both have confirmed. Whoever still holds an old key has time to object.
    WAITING,
    /// The one-time link can be handed over.
    READY,
    DONE,
    REFUSED,
    /// Ended by somebody who signed in with an old key.
    STOPPED,
    EXPIRED;

    /// Whether anything more will happen.
    public boolean open() {
        return switch (this) {
            case REQUESTED, FIRST_CONFIRMED, WAITING, READY -> true;
            case DONE, REFUSED, STOPPED, EXPIRED -> false;
        };
    }
}

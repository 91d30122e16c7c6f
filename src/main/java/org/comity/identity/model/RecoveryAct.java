package org.comity.identity.model;

/// Something done to a recovery.
public enum RecoveryAct {
    ASK,
    CONFIRM,
    REFUSE,
    /// The first of two of the emergency desk wants the waiting to end early.
    PROPOSE_EARLY,
    /// The second of them ends it.
    END_EARLY,
    WAIT_OVER,
    /// Makes the one-time link anew, for whoever confirmed to hand it over.
    HAND_OVER,
    /// The link is used: every old key goes.
    RENEW,
    STOP,
    EXPIRE;

    /// Whether whoever does it touches the own passkey for it. Saying no is quick: it only keeps things as they are.
    public boolean freshTouch() {
        return this == CONFIRM || this == PROPOSE_EARLY || this == END_EARLY || this == HAND_OVER;
    }

    /// Whether one who did it has had their say: nobody has two.
    public boolean voice() {
        return this == CONFIRM || this == PROPOSE_EARLY || this == END_EARLY;
    }
}

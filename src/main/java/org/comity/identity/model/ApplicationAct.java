package org.comity.identity.model;

/// Something done to an application.
public enum ApplicationAct {
    APPLY,
    VOUCH,
    SPONSOR,
    REFUSE,
    CONFIRM,
    /// Makes the one-time link anew, for whoever vouched to hand it over.
    HAND_OVER,
    ENROL,
    WITHDRAW,
    EXPIRE
}

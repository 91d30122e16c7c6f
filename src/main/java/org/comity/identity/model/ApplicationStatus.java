package org.comity.identity.model;

/// Where an application stands.
public enum ApplicationStatus {
    AWAITING_VOUCHING,
    /// The State has no gatekeeper: two of two other States are wanted.
    AWAITING_SPONSORS,
    AWAITING_SECOND_SPONSOR,
    AWAITING_CONFIRMATION,
    /// The one-time link can be handed over.
    CONFIRMED,
    ENROLLED,
    REFUSED,
    EXPIRED,
    WITHDRAWN;

    /// Whether anything more will happen.
    public boolean open() {
        return switch (this) {
            case AWAITING_VOUCHING, AWAITING_SPONSORS, AWAITING_SECOND_SPONSOR, AWAITING_CONFIRMATION, CONFIRMED ->
                true;
            case ENROLLED, REFUSED, EXPIRED, WITHDRAWN -> false;
        };
    }
}

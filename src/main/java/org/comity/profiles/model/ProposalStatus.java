package org.comity.profiles.model;

/// Where a proposal stands.
public enum ProposalStatus {
    DRAFT,
    /// A reviewer is to read it.
    SUBMITTED,
    /// The reviewer wants something changed.
    CHANGES_REQUESTED,
    /// It is part of the profile; its reviewer answers for it from that day on.
    PUBLISHED,
    WITHDRAWN,
    /// Everything it said was changed again since.
    SUPERSEDED;

    /// Whether what it says may still be written.
    public boolean writable() {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED -> true;
            case SUBMITTED, PUBLISHED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    /// Whether anything more is to be done about it.
    public boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> true;
            case PUBLISHED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    /// Whether it was part of the profile at some time.
    public boolean published() {
        return switch (this) {
            case PUBLISHED, SUPERSEDED -> true;
            case DRAFT, SUBMITTED, CHANGES_REQUESTED, WITHDRAWN -> false;
        };
    }
}

package org.comity.profiles.model;

/// Where a suggestion stands.
public enum SuggestionStatus {
    WAITING,
    /// It became a draft of a proposal.
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

package org.comity.directory;

/// For whom an item is. Who that is at a given moment decides the policy.
public enum Audience {
    /// Everyone, signed in or not.
    PUBLIC,
    /// Everyone who is signed in.
    MEMBERS,
    /// Nobody without a decision; that there is such a channel is told.
    ON_REQUEST,
    /// The secretariat; others are not told that there is such a channel.
    SECRETARIAT;

    /// Whether it lies in the database sealed only.
    public boolean sealed() {
        return this == ON_REQUEST || this == SECRETARIAT;
    }
}

package org.comity.providers;

/// Who may read what a provider states.
public enum Audience {
    PUBLIC,
    /// Everyone who is signed in.
    MEMBERS
}

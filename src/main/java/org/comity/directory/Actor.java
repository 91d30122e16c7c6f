package org.comity.directory;

/// Who brought a version into the directory: told to everyone, where the person is not.
public enum Actor {
    /// Somebody of the authority the listing is of.
    AUTHORITY,
    SECRETARIAT,
    /// The node, from the public sources of its facts.
    SOURCES
}

package org.comity.profiles;

/// How far domestic law carries out an article. Only a reviewer of the State, or the secretariat, says more than
/// `NOT_ASSESSED`.
public enum Coverage {
    FULL,
    PARTIAL,
    /// There is no provision of its own; another power serves, such as seizure for preservation.
    OTHER_POWER,
    NONE,
    /// A provision is named, and nobody has said how far it goes.
    NOT_ASSESSED
}

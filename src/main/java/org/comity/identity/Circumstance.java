package org.comity.identity;

/// What holds for a thing and the person who asks for it, right now.
public enum Circumstance {
    /// The thing is about the person.
    OWN,
    /// The person is of the requesting authority.
    REQUESTING,
    /// The person is of the requested authority.
    REQUESTED,
    /// The request has reached the requested authority.
    DELIVERED,
    /// The request is still a draft.
    DRAFT,
    OWN_AUTHORITY,
    OWN_STATE,
    /// The application seeks sponsors of other States.
    SPONSORS_SOUGHT,
    /// The person vouched.
    VOUCHED
}

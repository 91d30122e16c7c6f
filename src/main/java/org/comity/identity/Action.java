package org.comity.identity;

/// What somebody wants to do with a [Matter].
public enum Action {
    LIST,
    START,
    READ,
    WRITE,
    /// Acts of a request's life but approving and sending.
    ACT,
    APPROVE,
    SEND,
    /// Make a case one's own, so that somebody works on it.
    TAKE,
    /// Say who works on a case.
    SHARE,
    /// Lets go out what was held.
    RELEASE,
    /// Ends what was sent in the authority's name.
    RECALL,
    DECIDE,
    /// Taking much away at once, in a file.
    EXPORT,
    /// Ending what somebody else asks for in one's own name.
    STOP,
    CHANGE
}

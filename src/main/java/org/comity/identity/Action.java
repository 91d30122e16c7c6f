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
    DECIDE,
    CHANGE,
    /// Taking much away at once, in a file.
    EXPORT
}

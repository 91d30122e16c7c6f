package org.comity.identity.web.oidc;

/// What came of asking a provider who somebody is.
public sealed interface Returned {

    /// The provider says who it is.
    ///
    /// @param subject its name for that person, given to nobody else ever
    record Somebody(String subject) implements Returned {}

    /// The person broke off, or what came back does not fit what was asked.
    record Refused() implements Returned {}

    /// The provider did not answer.
    record Unreachable() implements Returned {}
}

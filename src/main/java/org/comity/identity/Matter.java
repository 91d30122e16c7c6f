package org.comity.identity;

/// What the policy speaks about.
public enum Matter {
    REQUEST,
    /// Who read a request: without what it says.
    READING,
    APPLICATION,
    PEOPLE,
    PROPOSAL,
    AUTHORITY,
    RECORD,
    FACTS,
    ACCOUNT
}

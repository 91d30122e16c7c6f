package org.comity.identity;

/// What the policy speaks about.
public enum Matter {
    REQUEST,
    /// What stands on the envelope of a request: its reference, from whom, how urgent, its clock; never what it says.
    ENVELOPE,
    /// Who read a request: without what it says.
    READING,
    /// What was sent in the name of one's authority: who, to whom and when, without what it says.
    SENT,
    APPLICATION,
    /// Somebody lost every key and asks for new ones.
    RECOVERY,
    PEOPLE,
    PROPOSAL,
    AUTHORITY,
    RECORD,
    FACTS,
    /// What a person is told.
    NOTICE,
    /// A way to reach an authority, as the directory of authorities lists it.
    CHANNEL,
    /// What an authority is named for, as it proposes it itself.
    DESIGNATION,
    ACCOUNT
}

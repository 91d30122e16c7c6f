package org.comity.notices.model;

/// What a notice tells. The words stand in the message files, in the reader's language.
public enum Kind {
    TO_APPROVE,
    RETURNED,
    TO_SEND,
    /// Something was unusual about a sending: somebody else lets it go, or gives it back.
    TO_RELEASE,
    /// To the head of the authority.
    SENT_IN_YOUR_NAME,
    TO_ACKNOWLEDGE,
    ACKNOWLEDGED,
    TO_ANSWER,
    ANSWERED,
    /// Article 29(6).
    WARNED,
    WENT_ON,
    PRESERVED,
    REFUSED,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_DECLINED,
    ASSISTANCE_RECORDED,
    RECALLED,
    /// Fifteen days, and five days, before a preservation ends.
    CLOCK_WARNING,
    CLOCK_URGENT,
    LAPSED,
    /// Nobody acknowledged a request in time: to those who answer for the authority.
    NOT_ACKNOWLEDGED,
    /// Nor did they: to the emergency desk of the secretariat.
    NOBODY_THERE,
    APPLICATION_WAITS,
    APPLICATION_ENDED,
    LINK_TO_HAND_OVER,
    AUTHORITY_TO_CONFIRM,
    AUTHORITY_DECIDED,
    RECOVERY_WAITS,
    RECOVERY_OF_YOURS,
    ADDRESS_CHANGED,
    KEY_ENDS;

    /// Set off by people who are nobody here: an unread notice of the same kind is enough, so that nobody is flooded.
    public boolean oncePerReader() {
        return this == APPLICATION_WAITS;
    }
}

package org.comity.requests;

/// What happened to a request, in words that may leave the module: who must do something next can be told by them, and
/// nothing of the case.
public enum Happening {
    STARTED,
    SUBMITTED,
    /// Given back to those who drafted it.
    RETURNED,
    APPROVED,
    SENT,
    /// Sent, and kept back until a second pair of eyes lets it go.
    HELD,
    ARRIVED,
    ACKNOWLEDGED,
    ASKED,
    ANSWERED,
    /// Article 29(6).
    WARNED,
    /// The requesting Party decided to go on after a warning.
    WENT_ON,
    CONFIRMED,
    REFUSED,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_DECLINED,
    ASSISTANCE_RECORDED,
    /// Withdrawn before it was sent.
    DROPPED,
    /// Withdrawn after it had reached the other side.
    RECALLED,
    LAPSED,
    /// The requested authority has begun to execute it.
    BEGUN,
    CONDITIONS_PROPOSED,
    CONDITIONS_ACCEPTED,
    CONDITIONS_DECLINED,
    POSTPONED,
    RESUMED,
    EXECUTED_IN_PART,
    EXECUTED,
    DELAY_TOLD,
    NOT_POSSIBLE,
    /// It reached an authority that is not competent, and was passed on.
    FORWARDED,
    /// A provider or registrar has it, answered, or would not; somebody of the requesting authority wrote it down.
    RECEIPT_RECORDED,
    ANSWER_RECORDED,
    NON_COOPERATION_RECORDED,
    /// No answer came in time.
    EXPIRED,
    CLOSED,
    /// Spontaneous information: whoever is told keeps the conditions, cannot, or has it regardless of them.
    TERMS_ACCEPTED,
    TERMS_DECLINED,
    INFORMATION_RELEASED;

    /// Whether somebody of the requested authority did it.
    public boolean byRequested() {
        return switch (this) {
            case ACKNOWLEDGED,
                    ASKED,
                    WARNED,
                    CONFIRMED,
                    REFUSED,
                    EXTENDED,
                    EXTENSION_DECLINED,
                    BEGUN,
                    CONDITIONS_PROPOSED,
                    POSTPONED,
                    RESUMED,
                    EXECUTED_IN_PART,
                    EXECUTED,
                    DELAY_TOLD,
                    NOT_POSSIBLE,
                    FORWARDED,
                    TERMS_ACCEPTED,
                    TERMS_DECLINED -> true;
            case STARTED,
                    SUBMITTED,
                    RETURNED,
                    APPROVED,
                    SENT,
                    HELD,
                    ARRIVED,
                    ANSWERED,
                    WENT_ON,
                    EXTENSION_ASKED,
                    ASSISTANCE_RECORDED,
                    DROPPED,
                    RECALLED,
                    LAPSED,
                    CONDITIONS_ACCEPTED,
                    CONDITIONS_DECLINED,
                    RECEIPT_RECORDED,
                    ANSWER_RECORDED,
                    NON_COOPERATION_RECORDED,
                    EXPIRED,
                    CLOSED,
                    INFORMATION_RELEASED -> false;
        };
    }
}

package org.comity.desk.model;

/// What is done to a ticket.
public enum Act {
    WRITE(Hand.WRITER),
    /// More words of whoever wrote.
    REPLY(Hand.WRITER),
    /// The same after the end.
    REOPEN(Hand.WRITER),
    TAKE(Hand.DESK),
    GIVE(Hand.DESK),
    /// Back to everybody of the topic.
    PUT_BACK(Hand.DESK),
    ANSWER(Hand.DESK),
    /// Something the secretariat must know first.
    ASK(Hand.DESK),
    /// For the secretariat alone.
    NOTE(Hand.DESK),
    LINK(Hand.DESK),
    UNLINK(Hand.DESK),
    CLOSE(Hand.DESK),
    SPAM(Hand.DESK),
    NOT_SPAM(Hand.DESK),
    /// Time is over: an answer, or a question to the writer, that nobody came back to.
    LAPSE(Hand.NODE),
    FORGET(Hand.NODE);

    private final Hand hand;

    Act(Hand hand) {
        this.hand = hand;
    }

    public Hand hand() {
        return hand;
    }

    /// Whether whoever wrote sees that it was done, and the words with it.
    public boolean forWriter() {
        return switch (this) {
            case WRITE, REPLY, REOPEN, ANSWER, ASK, CLOSE, LAPSE -> true;
            case TAKE, GIVE, PUT_BACK, NOTE, LINK, UNLINK, SPAM, NOT_SPAM, FORGET -> false;
        };
    }
}

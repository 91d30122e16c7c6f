package org.comity.requests.model;

import org.comity.vocabulary.ArticleRef;

/// Something done to a request, with the provision it rests on.
public enum Act {
    START("29(1)"),
    SUBMIT("29(2)"),
    RETURN("29(2)"),
    APPROVE("29(1)"),
    SEND("29(1)"),
    /// In the place of sending: something is unusual, and it waits for a second pair of eyes.
    HOLD("29(1)"),
    /// Sends what was held.
    RELEASE("29(1)"),
    DELIVER("25(3)"),
    ACKNOWLEDGE("35(1)"),
    ASK("27(7)"),
    ANSWER("29(2)"),
    /// The requested Party says that preservation will not secure the data, or would harm the investigation.
    WARN("29(6)"),
    /// The requesting Party decides that the request should be executed nevertheless.
    GO_ON("29(6)"),
    CONFIRM("29(3)"),
    REFUSE("29(5)"),
    ASK_EXTENSION("29(7)"),
    EXTEND("29(7)"),
    DECLINE_EXTENSION("29(7)"),
    /// The request for mutual assistance has gone out: the data stay preserved until it is decided.
    RECORD_ASSISTANCE("29(7)"),
    WITHDRAW("29(1)"),
    /// The head of the requesting authority ends what was sent in its name.
    RECALL("29(1)"),
    LAPSE("29(7)"),
    /// The requested authority has begun to execute it.
    BEGIN("25(1)"),
    /// It would execute under conditions.
    PROPOSE_CONDITIONS("27(6)"),
    /// Acceptance binds.
    ACCEPT_CONDITIONS("28(3)"),
    /// The other side tells that it cannot comply; whoever set the conditions decides.
    DECLINE_CONDITIONS("28(3)"),
    /// Executing it now would prejudice investigations or proceedings of its own.
    POSTPONE("27(5)"),
    RESUME("27(5)"),
    EXECUTE_IN_PART("27(6)"),
    EXECUTE("25(1)"),
    /// Something is likely to delay it significantly.
    TELL_DELAY("27(7)"),
    /// Something makes execution impossible: no refusal.
    CANNOT("27(7)"),
    /// The authority is not competent: it passes the request on and tells the sender.
    FORWARD("27(9)(c)"),
    /// The addressee has no officer here: whoever asked writes down that it was received, and what came back.
    RECORD_RECEIPT("18(1)(b)"),
    RECORD_ANSWER("18(1)(b)"),
    RECORD_PART("18(1)(b)"),
    RECORD_NON_COOPERATION("18(1)(b)"),
    /// The time for an answer is over.
    EXPIRE("18(1)(b)"),
    /// The requesting authority has what it will get, and ends the matter.
    CLOSE("25(1)"),
    /// Somebody of the requested authority makes a request under TLP:RED their own.
    TAKE("35(1)"),
    ADD_MEMBER("27(8)"),
    REMOVE_MEMBER("27(8)"),
    /// A stricter mark of the Traffic Light Protocol.
    RAISE("27(8)");

    private final ArticleRef basis;

    Act(String provision) {
        this.basis = ArticleRef.convention(provision);
    }

    /// Whether whoever does it touches their passkey for exactly what they are shown.
    public boolean freshTouch() {
        return this == APPROVE || this == SEND || this == RELEASE || this == RECALL;
    }

    /// Whether it changes who reads the request and for whom it is, and leaves its status as it is: no edge of the
    /// lifecycle.
    public boolean changesReaders() {
        return this == TAKE || this == ADD_MEMBER || this == REMOVE_MEMBER || this == RAISE;
    }

    /// Whether it is for the requesting authority alone to write down what others did.
    public boolean recordedByHand() {
        return this == RECORD_RECEIPT
                || this == RECORD_ANSWER
                || this == RECORD_PART
                || this == RECORD_NON_COOPERATION
                || this == EXPIRE;
    }

    /// The provision it rests on in a request for preservation, or where no measure is named.
    public ArticleRef basis() {
        return basis;
    }

    /// The provision it rests on in a request of a measure.
    public ArticleRef basis(RequestedMeasure measure) {
        return ActBasis.of(this, measure);
    }
}

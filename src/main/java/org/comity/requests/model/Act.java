package org.comity.requests.model;

import org.comity.vocabulary.ArticleRef;

/// Something done to a request, with the provision it rests on.
public enum Act {
    START("29(1)"),
    SUBMIT("29(2)"),
    RETURN("29(2)"),
    APPROVE("29(1)"),
    SEND("29(1)"),
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
    LAPSE("29(7)");

    private final ArticleRef basis;

    Act(String provision) {
        this.basis = ArticleRef.convention(provision);
    }

    /// Whether whoever does it touches their passkey for exactly what they are shown.
    public boolean freshTouch() {
        return this == APPROVE || this == SEND;
    }

    public ArticleRef basis() {
        return basis;
    }
}

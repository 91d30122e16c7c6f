package org.comity.requests.model;

import org.comity.vocabulary.ArticleRef;

/// What a Party may demand of requests by a choice that the Second Protocol leaves to it (Article 19), beyond what
/// the Protocol demands itself.
public enum StateDemand {
    /// Article 7(2)(b): orders by or under a prosecutor, another judicial authority or independent supervision.
    SUPERVISION(
            RequestedMeasure.SUBSCRIBER_FROM_PROVIDER,
            "7(2)(b)",
            "supervision",
            Field.APPROVING_OFFICIAL,
            Field.APPROVER_KIND),
    /// Article 7(5)(a): its authority is notified at the same time, with a summary of the facts.
    NOTIFICATION(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, "7(5)(a)", "notified", Field.FACTS, Field.NOTIFIED),
    /// Article 8(4): more supporting information.
    MORE_INFORMATION(RequestedMeasure.GIVING_EFFECT, "8(4)", "moreInformation", Field.MORE_INFORMATION);

    private final RequestedMeasure measure;
    private final RequiredElement element;

    StateDemand(RequestedMeasure measure, String provision, String code, Field... fields) {
        this.measure = measure;
        var demanded = RequiredElement.of(code, ArticleRef.secondProtocol(provision), fields);
        this.element = code.equals("notified")
                ? demanded.and(
                        Field.NOTIFIED,
                        "notifiedMade",
                        content -> !content.value(Field.NOTIFIED).equals("not-required"))
                : demanded;
    }

    public RequestedMeasure measure() {
        return measure;
    }

    public ArticleRef choice() {
        return element.basis();
    }

    public RequiredElement element() {
        return element;
    }
}

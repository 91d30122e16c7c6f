package org.comity.identity;

import org.comity.vocabulary.ArticleRef;

/// What a Party designated an authority for.
public enum AuthorityFunction {
    /// Article 35(1): the point of contact available twenty-four hours a day, seven days a week.
    CONTACT_POINT("35(1)"),
    /// Article 27(2)(a): the authority that sends and answers requests for mutual assistance.
    CENTRAL_AUTHORITY("27(2)(a)");

    private final ArticleRef basis;

    AuthorityFunction(String provision) {
        this.basis = ArticleRef.convention(provision);
    }

    public ArticleRef basis() {
        return basis;
    }
}

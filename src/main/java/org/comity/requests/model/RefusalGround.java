package org.comity.requests.model;

import org.comity.vocabulary.ArticleRef;

/// The grounds on which preservation may be refused: these and no others. The wider grounds of Article 25(4) are not
/// available.
public enum RefusalGround {
    /// Article 29(5)(a): a political offence, or one connected with it.
    POLITICAL_OFFENCE("29(5)(a)"),
    /// Article 29(5)(b): sovereignty, security, ordre public or other essential interests.
    ESSENTIAL_INTERESTS("29(5)(b)"),
    /// Article 29(4): under a reservation, for other offences than those of Articles 2 to 11.
    DUAL_CRIMINALITY_RESERVED("29(4)");

    private final ArticleRef basis;

    RefusalGround(String provision) {
        this.basis = ArticleRef.convention(provision);
    }

    public ArticleRef basis() {
        return basis;
    }

    /// Whether a requested Party may use this ground.
    ///
    /// @param reserved the requested Party's reservation under Article 29(4) is in force
    public boolean available(OffenceClass offence, boolean reserved) {
        return this != DUAL_CRIMINALITY_RESERVED || (reserved && !offence.establishedUnderArticles2To11());
    }
}

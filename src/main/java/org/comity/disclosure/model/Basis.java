package org.comity.disclosure.model;

/// What the details are needed for: the provision of the Convention, or another treaty.
public enum Basis {
    ARTICLE_24,
    ARTICLE_27,
    ARTICLE_29,
    ARTICLE_30,
    ARTICLE_31,
    ARTICLE_32,
    ARTICLE_33,
    ARTICLE_34,
    ARTICLE_35,
    OTHER_TREATY
}

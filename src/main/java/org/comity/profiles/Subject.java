package org.comity.profiles;

import java.util.Arrays;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// What a [Procedure] speaks of: mutual assistance in general, or one measure of the Convention or its Second Protocol.
public enum Subject {
    /// Whatever is asked for, unless a measure says otherwise.
    ASSISTANCE("ETS185 25"),
    EXTRADITION("ETS185 24"),
    SPONTANEOUS_INFORMATION("ETS185 26"),
    PRESERVATION("ETS185 29"),
    PARTIAL_DISCLOSURE("ETS185 30"),
    STORED_DATA("ETS185 31"),
    LIVE_TRAFFIC("ETS185 33"),
    LIVE_CONTENT("ETS185 34"),
    DOMAIN_REGISTRATION("CETS224 6"),
    SUBSCRIBER_FROM_PROVIDER("CETS224 7"),
    GIVING_EFFECT_TO_ORDERS("CETS224 8"),
    EMERGENCY_DISCLOSURE("CETS224 9"),
    EMERGENCY_ASSISTANCE("CETS224 10"),
    VIDEO_CONFERENCE("CETS224 11"),
    JOINT_TEAM("CETS224 12");

    private final ArticleRef article;

    Subject(String article) {
        this.article = ArticleRef.parse(article);
    }

    public ArticleRef article() {
        return article;
    }

    public static Optional<Subject> of(ArticleRef article) {
        return Arrays.stream(values())
                .filter(subject -> subject.article.equals(article))
                .findFirst();
    }
}

package org.comity.requests.model;

import java.util.Arrays;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// The offence a request is about, as the Convention classes it (Articles 2 to 11, 14(2), 25(1)).
public enum OffenceClass {
    ILLEGAL_ACCESS("2"),
    ILLEGAL_INTERCEPTION("3"),
    DATA_INTERFERENCE("4"),
    SYSTEM_INTERFERENCE("5"),
    MISUSE_OF_DEVICES("6"),
    COMPUTER_RELATED_FORGERY("7"),
    COMPUTER_RELATED_FRAUD("8"),
    CHILD_ABUSE_MATERIAL("9"),
    COPYRIGHT("10"),
    ATTEMPT_OR_AIDING("11"),
    XENOPHOBIA("ets189"),
    COMPUTER_COMMITTED("computer-committed"),
    EVIDENCE_ONLY("evidence-only");

    private final String code;

    OffenceClass(String code) {
        this.code = code;
    }

    /// As questions to the path engine write it.
    public String code() {
        return code;
    }

    /// Article 29(4): a reservation on dual criminality never reaches an offence established under Articles 2 to 11.
    public boolean establishedUnderArticles2To11() {
        return code.matches("\\d+");
    }

    public ArticleRef basis() {
        return switch (this) {
            case XENOPHOBIA -> new ArticleRef("ETS189", "3");
            case COMPUTER_COMMITTED -> ArticleRef.convention("14(2)(b)");
            case EVIDENCE_ONLY -> ArticleRef.convention("14(2)(c)");
            case ILLEGAL_ACCESS,
                    ILLEGAL_INTERCEPTION,
                    DATA_INTERFERENCE,
                    SYSTEM_INTERFERENCE,
                    MISUSE_OF_DEVICES,
                    COMPUTER_RELATED_FORGERY,
                    COMPUTER_RELATED_FRAUD,
                    CHILD_ABUSE_MATERIAL,
                    COPYRIGHT,
                    ATTEMPT_OR_AIDING -> ArticleRef.convention(code);
        };
    }

    public static Optional<OffenceClass> ofCode(String code) {
        return Arrays.stream(values())
                .filter(offence -> offence.code.equals(code))
                .findFirst();
    }
}

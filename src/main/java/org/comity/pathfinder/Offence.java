package org.comity.pathfinder;

import java.util.Arrays;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// The class of the offence under investigation, as far as the Convention's rules tell offences apart.
public enum Offence {
    ILLEGAL_ACCESS("2", "2", Kind.CONVENTION),
    ILLEGAL_INTERCEPTION("3", "3", Kind.CONVENTION),
    DATA_INTERFERENCE("4", "4", Kind.CONVENTION),
    SYSTEM_INTERFERENCE("5", "5", Kind.CONVENTION),
    MISUSE_OF_DEVICES("6", "6", Kind.CONVENTION),
    FORGERY("7", "7", Kind.CONVENTION),
    FRAUD("8", "8", Kind.CONVENTION),
    CHILD_ABUSE_MATERIAL("9", "9", Kind.CONVENTION),
    COPYRIGHT("10", "10", Kind.CONVENTION),
    ATTEMPT_OR_AIDING("11", "11", Kind.CONVENTION),
    /// Racist and xenophobic acts of the First Protocol, whose Article 8(2) extends Articles 23 to 35 to them.
    FIRST_PROTOCOL("ets189", new ArticleRef("ETS189", "8(2)"), Kind.OTHER),
    /// Any other offence committed by means of a computer system.
    COMPUTER_COMMITTED("computer-committed", "14(2)(b)", Kind.OTHER),
    /// Any offence at all of which there is evidence in electronic form.
    EVIDENCE_ONLY("evidence-only", "14(2)(c)", Kind.OTHER);

    private enum Kind {
        CONVENTION,
        OTHER
    }

    private final String written;
    private final ArticleRef article;
    private final Kind kind;

    Offence(String written, String provision, Kind kind) {
        this(written, ArticleRef.convention(provision), kind);
    }

    Offence(String written, ArticleRef article, Kind kind) {
        this.written = written;
        this.article = article;
        this.kind = kind;
    }

    /// As in addresses, commands and JSON: `2` to `11`, `ets189`, `computer-committed`, `evidence-only`.
    public String written() {
        return written;
    }

    /// The provision that brings the offence within reach.
    public ArticleRef article() {
        return article;
    }

    /// Whether it is one of those that Articles 2 to 11 of the Convention establish: the line that Article 29(4) draws.
    public boolean ofArticles2To11() {
        return kind == Kind.CONVENTION;
    }

    public static Optional<Offence> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(offence -> offence.written.equals(written))
                .findFirst();
    }
}

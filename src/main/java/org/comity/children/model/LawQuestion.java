package org.comity.children.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one may ask of the law of all States.
public enum LawQuestion {
    /// Every State that one of the two Conventions binds.
    BOUND("bound", ChildLaw::bound),
    RESERVED_9_1_D("reserved-9-1-d", reserved(Reservable.PROCURING)),
    RESERVED_9_1_E("reserved-9-1-e", reserved(Reservable.POSSESSING)),
    RESERVED_9_2_B("reserved-9-2-b", reserved(Reservable.APPEARING)),
    RESERVED_9_2_C("reserved-9-2-c", reserved(Reservable.REALISTIC)),
    AGE_BELOW_18("age-below-18", law -> law.article9().minor() == Article9.Minor.LOWER),
    /// Reservations or declarations exist that are not held, or could not be read.
    TO_ASK("to-ask", law -> asks(law.article9())),
    WITHDRAWN("withdrawn", law -> !law.article9().withdrawn().isEmpty()),
    BOTH("both", law -> law.convention().isParty() && law.lanzarote().isParty()),
    /// Article 9 binds, and nobody has named a provision for it.
    NO_PROVISION(
            "no-provision",
            law -> law.convention().isParty() && law.named(ChildLaw.ARTICLE_9).isEmpty()),
    EVERY_STATE("every-state", _ -> true);

    private final String written;
    private final Predicate<ChildLaw> answer;

    LawQuestion(String written, Predicate<ChildLaw> answer) {
        this.written = written;
        this.answer = answer;
    }

    private static Predicate<ChildLaw> reserved(Reservable part) {
        return law -> switch (law.article9().part(part)) {
            case RESERVED, RESERVED_IN_PART -> true;
            case ASK, NONE_KNOWN, NOT_BOUND -> false;
        };
    }

    private static boolean asks(Article9 article) {
        return article.minor() == Article9.Minor.ASK
                || Stream.of(Reservable.values()).anyMatch(part -> article.part(part) == Article9.Part.ASK);
    }

    /// As written in addresses.
    public String written() {
        return written;
    }

    public boolean answers(ChildLaw law) {
        return answer.test(law);
    }

    public static List<LawQuestion> all() {
        return List.of(values());
    }

    /// The question an address asks; the first where it asks none.
    public static Optional<LawQuestion> of(String written) {
        return written.isEmpty()
                ? Optional.of(BOUND)
                : Arrays.stream(values())
                        .filter(question -> question.written.equals(written))
                        .findFirst();
    }
}

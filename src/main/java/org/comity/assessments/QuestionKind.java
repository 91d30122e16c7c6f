package org.comity.assessments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which form a question is answered.
public enum QuestionKind {
    TEXT,
    /// Yes, no, or in part.
    YES_NO,
    /// One of the choices of the question.
    CHOICE,
    NUMBER,
    /// A provision, a decision or a statistic: where it is found.
    REFERENCE;

    /// As the secretariat writes it before a question, and as pages and JSON have it.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<QuestionKind> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst();
    }
}

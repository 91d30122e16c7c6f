package org.comity.profiles.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Excerpt;
import org.comity.profiles.model.ReadRow.Why;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.PlainText;

/// What a row of a profile holds, the same for what is typed and for what is read.
final class RowChecks {

    static final int LINE = 400;
    static final int NOTE = 2_000;
    static final int TEXT = 8_000;
    /// No document has more of them.
    static final int MOST_ROWS = 1_000;
    private static final int SHOWN = 1_000;

    private RowChecks() {}

    /// Why something read is no row yet.
    ///
    /// @param outside whether articles were cited that a profile has no rows for
    /// @param cut whether there was more than was read
    static Optional<Why> why(Said said, boolean outside, boolean cut) {
        if (outside) {
            return Optional.of(Why.OTHER_ARTICLE);
        }
        if (said.articles().isEmpty()) {
            return Optional.of(Why.NO_ARTICLE);
        }
        if (said.act().isBlank()) {
            return Optional.of(Why.NO_ACT);
        }
        if (cut || tooLong(said)) {
            return Optional.of(Why.TOO_LONG);
        }
        return invisible(said) ? Optional.of(Why.INVISIBLE) : Optional.empty();
    }

    /// Whether a row can hold a text.
    static boolean holds(Excerpt text) {
        return PlainText.problem(text.text(), TEXT).isEmpty()
                && PlainText.problem(text.source(), LINE).isEmpty();
    }

    private static boolean tooLong(Said said) {
        return lines(said).anyMatch(line -> line.codePointCount(0, line.length()) > LINE)
                || texts(said).anyMatch(text -> text.codePointCount(0, text.length()) > TEXT)
                || said.note()
                        .filter(note -> note.codePointCount(0, note.length()) > NOTE)
                        .isPresent();
    }

    private static boolean invisible(Said said) {
        return Stream.of(lines(said), texts(said), said.note().stream())
                .flatMap(some -> some)
                .anyMatch(text -> PlainText.problem(text, Integer.MAX_VALUE).isPresent());
    }

    private static Stream<String> lines(Said said) {
        return Stream.of(
                        Stream.of(said.act(), said.place(), said.source()),
                        said.territory().stream(),
                        said.penalty().stream(),
                        said.excerpts().stream().map(Excerpt::source))
                .flatMap(some -> some);
    }

    private static Stream<String> texts(Said said) {
        return said.excerpts().stream().map(Excerpt::text);
    }

    /// As much of a text as is shown for recognising it.
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + " …";
    }
}

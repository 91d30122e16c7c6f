package org.comity.vocabulary;

import java.util.Optional;

/// What free text may not contain wherever people type it.
///
/// Markup and program text are allowed: a case may be about them, and they are always shown as text. Invisible
/// characters are not: what a reader sees must be what was written (Unicode Technical Report 36, section 3).
public final class PlainText {

    /// Why a text was not accepted.
    public enum Problem {
        TOO_LONG,
        CONTROL_CHARACTER,
        BIDI_OVERRIDE
    }

    private PlainText() {}

    /// The first thing wrong with a text, if anything is.
    ///
    /// @param maximum in characters (Unicode code points)
    public static Optional<Problem> problem(String text, int maximum) {
        if (text.codePointCount(0, text.length()) > maximum) {
            return Optional.of(Problem.TOO_LONG);
        }
        var invisible = false;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            if (overridesDirection(point)) {
                return Optional.of(Problem.BIDI_OVERRIDE);
            }
            invisible |= isInvisible(point);
            at += Character.charCount(point);
        }
        return invisible ? Optional.of(Problem.CONTROL_CHARACTER) : Optional.empty();
    }

    /// Embeddings, overrides and isolates that turn the direction of what follows.
    private static boolean overridesDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /// U+FFFD stands for bytes that could not be read: what was written is lost already.
    private static boolean isInvisible(int point) {
        if (point == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> !JOINERS.contains(new String(Character.toChars(point)));
            default -> false;
        };
    }

    /// Joiners and direction marks belong to correct writing in Persian, Arabic, Indic scripts and emoji.
    private static final String JOINERS = "\u200C\u200D\u200E\u200F\u061C\u00AD";
}

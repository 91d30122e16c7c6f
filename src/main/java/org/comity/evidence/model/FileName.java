package org.comity.evidence.model;

import java.util.Optional;
import org.comity.vocabulary.PlainText;

/// What a file may be called: any words in any script, as they are. Not what would be a path on some machine, and not
/// what makes a name look like another (Unicode Technical Report 36, section 3): whoever brings such a file renames the
/// copy, or puts it into an archive, and the digest stays that of its bytes.
public final class FileName {

    /// In characters (Unicode code points).
    public static final int LONGEST = 255;

    /// Why a name was not accepted.
    public enum Problem {
        MISSING,
        TOO_LONG,
        /// It has a slash or backslash, or is a step in a path.
        PATH,
        /// Control characters, or marks that turn the direction of what follows.
        INVISIBLE
    }

    private FileName() {}

    /// The first thing wrong with a name, if anything is.
    public static Optional<Problem> problem(String name) {
        if (name.isBlank()) {
            return Optional.of(Problem.MISSING);
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals(".") || name.equals("..")) {
            return Optional.of(Problem.PATH);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(Problem.INVISIBLE);
        }
        return PlainText.problem(name, LONGEST).map(wrong -> switch (wrong) {
            case TOO_LONG -> Problem.TOO_LONG;
            case CONTROL_CHARACTER, BIDI_OVERRIDE -> Problem.INVISIBLE;
        });
    }
}

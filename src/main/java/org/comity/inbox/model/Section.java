package org.comity.inbox.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts of the board, in the order in which they stand there.
public enum Section {
    /// Life or safety first, then what is overdue, then what is due within a day.
    NOW,
    /// The reader's authority owes the next step.
    OURS,
    /// Somebody else owes it, or time alone runs.
    THEIRS,
    /// What the reader has in hand.
    MINE,
    /// Everything, ended requests too; a page of its own.
    ALL;

    /// As addresses name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> named(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}

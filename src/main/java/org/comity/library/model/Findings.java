package org.comity.library.model;

import java.util.List;

/// What was found in an original.
///
/// @param title as the file names itself; may be empty
/// @param language as the file names it; may be empty
/// @param barriers why people who read with assistive technology may be shut out, as far as a program can tell
public record Findings(
        OriginalFormat format, int pages, long characters, String title, String language, List<Barrier> barriers) {

    /// What is looked at, and no more: passing says that nothing of this was found, and not that a file is accessible.
    public enum Barrier {
        /// The file holds pictures of text, or nothing.
        NO_TEXT,
        /// Without tags no reading order, headings or tables reach a screen reader (PDF/UA-1, 7.1).
        NOT_TAGGED,
        /// The voice does not know which language to speak (PDF/UA-1, 7.2).
        NO_LANGUAGE,
        /// PDF/UA-1, 7.1.
        NO_TITLE,
        /// The window shows the name of the file instead of the title (PDF/UA-1, 7.1).
        TITLE_NOT_SHOWN,
        /// A word file without headings has no structure to move along.
        NO_HEADINGS
    }

    public Findings {
        barriers = List.copyOf(barriers);
    }
}

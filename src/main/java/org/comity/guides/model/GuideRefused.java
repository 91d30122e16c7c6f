package org.comity.guides.model;

import java.util.List;
import java.util.stream.Collectors;

/// A guide that is not taken: everything that is wrong, and where.
public final class GuideRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Reason {
        /// The first line is not `# Title`.
        TITLE,
        /// No paragraph `> …` follows it.
        SUMMARY,
        SUMMARY_TOO_LONG,
        /// Text before the first part.
        OUTSIDE,
        /// A heading that names no part.
        UNKNOWN_PART,
        /// A part that this kind of guide does not have.
        NOT_HERE,
        /// A part stands after one that comes later.
        ORDER,
        TWICE,
        MISSING,
        EMPTY,
        /// A part of paragraphs with a list in it.
        PARAGRAPHS,
        /// A part that is one list of points.
        LIST,
        /// A part that is one numbered list.
        STEPS,
        /// A part that is paragraphs or one list, not both.
        EITHER,
        /// Steps that are not counted 1, 2, 3.
        NUMBERING,
        /// A line below a point that is neither a point nor set in.
        LOOSE,
        LINK,
        /// A telephone number: the finder has them, with their source.
        TELEPHONE,
        HTML,
        /// Markdown that guides do not have.
        MARKUP,
        /// Two stars that are not closed, or hold nothing.
        STRONG,
        /// Characters that nobody can see, or that no font here can print.
        CHARACTER,
        TOO_LONG
    }

    /// @param line counted from one; 0 for the text as a whole
    /// @param about the part, character or word it is about; may be empty
    public record Flaw(int line, Reason reason, String about) {

        @Override
        public String toString() {
            return (line == 0 ? "" : "line " + line + ": ") + reason + (about.isEmpty() ? "" : " (" + about + ")");
        }
    }

    private final transient List<Flaw> flaws;

    public GuideRefused(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}

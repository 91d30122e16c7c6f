package org.comity.media.model;

import java.util.List;

/// Captions that are not taken: what is wrong, and where.
public final class CaptionsRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Reason {
        TOO_LARGE,
        /// Not UTF-8.
        ENCODING,
        /// The first line is not `WEBVTT`.
        HEADER,
        /// A time that reads otherwise than `00:01:02.345 --> 00:01:04.000`.
        TIME,
        /// It ends before it begins.
        ENDS_FIRST,
        /// It begins before the cue above it.
        ORDER,
        SETTING,
        /// A tag that captions do not have, or one that is not closed.
        TAG,
        /// Characters that nobody can see, or that turn the direction of what follows.
        CHARACTER,
        /// An arrow inside a text.
        ARROW,
        /// A cue that says nothing.
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        /// Not one cue.
        NOTHING
    }

    /// @param line counted from one; 0 for the file as a whole
    public record Problem(int line, Reason reason) {}

    private final transient List<Problem> problems;

    public CaptionsRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

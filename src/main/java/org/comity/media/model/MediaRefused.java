package org.comity.media.model;

/// A file that is not taken, and why.
public final class MediaRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /// What an editor is told.
    public enum Reason {
        /// Neither a recording, a picture, captions nor a transcript of a kind that is taken.
        OTHER_FORMAT,
        EMPTY,
        TOO_LARGE,
        /// It is broken, or made to break programs.
        UNREADABLE,
        /// There is nothing in it to see or to hear.
        SILENT,
        /// It plays with a key only.
        ENCRYPTED,
        /// A picture that is not drawn: of too many pixels, of other colours, or broken.
        PICTURE,
        /// Captions come with the language they are in.
        LANGUAGE,
        /// The scanner found something.
        INFECTED,
        /// The scanner is configured and does not answer.
        SCANNER_SILENT
    }

    private final Reason reason;

    public MediaRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.comity.library.model;

/// An original that is not taken, and why.
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /// What an editor is told.
    public enum Reason {
        /// Neither a PDF nor a Word file (DOCX).
        OTHER_FORMAT,
        EMPTY,
        TOO_LARGE,
        /// It opens with a password only, or forbids taking its text.
        ENCRYPTED,
        /// It is broken, or made to break programs.
        UNREADABLE,
        /// Unpacked it is larger, or it has more pages or text, than is taken.
        TOO_MUCH,
        /// It runs programs when it is opened.
        ACTIVE,
        /// The scanner found something.
        INFECTED,
        /// The scanner is configured and does not answer.
        SCANNER_SILENT
    }

    private final Reason reason;

    public FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public FileRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

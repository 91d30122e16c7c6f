package org.comity.vault;

/// Bytes that were not taken into a file: nothing of it was changed.
public abstract sealed class NotAppended extends RuntimeException
        permits NotAppended.WrongOffset, NotAppended.Busy, NotAppended.Closed {

    private static final long serialVersionUID = 1L;

    private NotAppended(String sentence) {
        super(sentence);
    }

    /// The bytes belong elsewhere: the file goes on at [#right()].
    public static final class WrongOffset extends NotAppended {

        private static final long serialVersionUID = 1L;

        private final long right;

        WrongOffset(SealedFileId file, long right) {
            super("The file " + file + " goes on at byte " + right);
            this.right = right;
        }

        /// In bytes from the beginning.
        public long right() {
            return right;
        }
    }

    /// Somebody else is adding to the file or finishing it at this moment.
    public static final class Busy extends NotAppended {

        private static final long serialVersionUID = 1L;

        Busy(SealedFileId file) {
            super("The file " + file + " is being written already");
        }
    }

    /// The file is finished and stays what it is.
    public static final class Closed extends NotAppended {

        private static final long serialVersionUID = 1L;

        Closed(SealedFileId file) {
            super("The file " + file + " is finished");
        }
    }
}

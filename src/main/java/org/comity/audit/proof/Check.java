package org.comity.audit.proof;

/// One line of a verification: what was looked at and what was found.
public sealed interface Check {

    Subject subject();

    /// One sentence for a person.
    String finding();

    record Passed(Subject subject, String finding) implements Check {}

    record Failed(Subject subject, String finding) implements Check {}

    /// Evidence that was not there to be checked; it does not make a proof invalid.
    record NotChecked(Subject subject, String finding) implements Check {}

    /// What was right and is not any more: it is authentic, and its time is over.
    record Over(Subject subject, String finding) implements Check {}

    enum Subject {
        KEY("key"),
        SIGNATURE("signature"),
        CHECKPOINT("checkpoint"),
        STATEMENT("statement"),
        ENTRY("entry"),
        INCLUSION("inclusion"),
        DOCUMENT("document"),
        TOUCH("touch"),
        /// Passed by what is an exercise.
        EXERCISE("EXERCISE"),
        ENTRIES("entries"),
        TILES("tiles"),
        HISTORY("checkpoints"),
        STATEMENTS("statements"),
        HASHES("hashes"),
        FILES("files"),
        EARLIER("earlier checkpoint"),
        WITNESS("witness"),
        SNAPSHOT("snapshot"),
        CERTIFICATE("certificate"),
        VALIDITY("valid until"),
        MANIFEST("manifest"),
        CUSTODY("chain of custody"),
        RECEIPT("receipt");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

package org.comity.identity.model;

/// What came of an act on a recovery.
public sealed interface RecoveryTransition {

    record Moved(Recovery recovery, RecoveryEdge edge) implements RecoveryTransition {}

    /// Nothing was changed.
    record Refused(Reason reason) implements RecoveryTransition {}

    enum Reason {
        /// The table knows no such edge from here in this hand: somebody else may have been faster.
        NOT_NOW,
        /// Only whoever confirmed may do it.
        NOT_YOURS,
        /// They have had their say: it takes somebody else.
        SAME_PERSON,
        /// Whoever asked must be told a reason.
        WORDS_MISSING,
        /// The person is suspended: there is nobody to let in.
        SUSPENDED,
        /// What was written fits nobody who could recover.
        NOBODY
    }
}

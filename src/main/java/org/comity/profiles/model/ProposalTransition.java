package org.comity.profiles.model;

/// What came of an act on a proposal.
public sealed interface ProposalTransition {

    record Moved(Proposal proposal, ProposalEdge edge) implements ProposalTransition {}

    /// Nothing was changed.
    record Refused(Reason reason) implements ProposalTransition {}

    enum Reason {
        /// The table knows no such edge from here in this hand: somebody else may have been faster.
        NOT_NOW,
        /// Only whoever wrote in it may do it.
        NOT_YOURS,
        /// Nobody reviews what they wrote.
        OWN_WORK,
        /// The writers must be told why.
        WORDS_MISSING,
        /// It changes nothing.
        NOTHING_CHANGED,
        /// Something else was published there since it was written.
        OVERTAKEN
    }
}

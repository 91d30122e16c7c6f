package org.comity.profiles.model;

/// Who does something to a proposal.
public enum ProposalHand {
    /// Whoever may write about the State.
    CONTRIBUTOR,
    /// Whoever may publish about the State.
    REVIEWER,
    NODE
}

package org.comity.profiles.model;

/// Something done to a proposal.
public enum ProposalAct {
    BEGIN,
    SUBMIT,
    REQUEST_CHANGES,
    PUBLISH,
    WITHDRAW,
    SUPERSEDE
}

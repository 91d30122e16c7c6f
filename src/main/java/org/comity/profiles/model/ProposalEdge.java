package org.comity.profiles.model;

/// One line of the table: this act leads from here to there, in this hand.
///
/// @param onlyWriter only somebody who wrote a word of it may do it
/// @param onlyAnother only somebody who did not write a word of it may do it
/// @param reasoned the writers must be told why
public record ProposalEdge(
        ProposalStatus from,
        ProposalAct act,
        ProposalStatus to,
        ProposalHand by,
        boolean onlyWriter,
        boolean onlyAnother,
        boolean reasoned) {

    static ProposalEdge edge(ProposalStatus from, ProposalAct act, ProposalStatus to, ProposalHand by) {
        return new ProposalEdge(from, act, to, by, false, false, false);
    }

    ProposalEdge byWhoWrote() {
        return new ProposalEdge(from, act, to, by, true, onlyAnother, reasoned);
    }

    ProposalEdge byAnother() {
        return new ProposalEdge(from, act, to, by, onlyWriter, true, reasoned);
    }

    ProposalEdge saysWhy() {
        return new ProposalEdge(from, act, to, by, onlyWriter, onlyAnother, true);
    }
}

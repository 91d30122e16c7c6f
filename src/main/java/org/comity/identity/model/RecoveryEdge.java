package org.comity.identity.model;

/// One line of the table: this act leads from here to there, in this hand.
///
/// @param somebodyNew whoever does it has not had a say before
/// @param whoConfirmed only somebody who confirmed may do it
/// @param reasoned a reason must be given; whoever asked reads it
public record RecoveryEdge(
        RecoveryStatus from,
        RecoveryAct act,
        RecoveryStatus to,
        RecoveryHand by,
        boolean somebodyNew,
        boolean whoConfirmed,
        boolean reasoned) {

    static RecoveryEdge edge(RecoveryStatus from, RecoveryAct act, RecoveryStatus to, RecoveryHand by) {
        return new RecoveryEdge(from, act, to, by, false, false, act == RecoveryAct.REFUSE);
    }

    RecoveryEdge bySomebodyNew() {
        return new RecoveryEdge(from, act, to, by, true, whoConfirmed, reasoned);
    }

    RecoveryEdge byWhoConfirmed() {
        return new RecoveryEdge(from, act, to, by, somebodyNew, true, reasoned);
    }
}

package org.comity.identity.model;

import static org.comity.identity.model.RecoveryEdge.edge;
import static org.comity.identity.model.RecoveryHand.EMERGENCY;
import static org.comity.identity.model.RecoveryHand.NODE;
import static org.comity.identity.model.RecoveryHand.OFFICIAL;
import static org.comity.identity.model.RecoveryHand.OWNER;
import static org.comity.identity.model.RecoveryHand.SECRETARIAT;
import static org.comity.identity.model.RecoveryStatus.DONE;
import static org.comity.identity.model.RecoveryStatus.EXPIRED;
import static org.comity.identity.model.RecoveryStatus.FIRST_CONFIRMED;
import static org.comity.identity.model.RecoveryStatus.READY;
import static org.comity.identity.model.RecoveryStatus.REFUSED;
import static org.comity.identity.model.RecoveryStatus.REQUESTED;
import static org.comity.identity.model.RecoveryStatus.STOPPED;
import static org.comity.identity.model.RecoveryStatus.WAITING;

import java.util.List;
import java.util.Optional;

/// The whole life of a recovery, a line per edge. There is no other way to a new status, and the buttons people see are
/// read from this table too.
public final class RecoveryLifecycle {

    private static final List<RecoveryEdge> EDGES = List.of(
            edge(REQUESTED, RecoveryAct.CONFIRM, FIRST_CONFIRMED, OFFICIAL).bySomebodyNew(),
            edge(REQUESTED, RecoveryAct.CONFIRM, FIRST_CONFIRMED, SECRETARIAT).bySomebodyNew(),
            edge(REQUESTED, RecoveryAct.REFUSE, REFUSED, OFFICIAL),
            edge(REQUESTED, RecoveryAct.REFUSE, REFUSED, SECRETARIAT),
            edge(REQUESTED, RecoveryAct.STOP, STOPPED, OWNER),
            edge(REQUESTED, RecoveryAct.EXPIRE, EXPIRED, NODE),
            edge(FIRST_CONFIRMED, RecoveryAct.CONFIRM, WAITING, OFFICIAL).bySomebodyNew(),
            edge(FIRST_CONFIRMED, RecoveryAct.CONFIRM, WAITING, SECRETARIAT).bySomebodyNew(),
            edge(FIRST_CONFIRMED, RecoveryAct.REFUSE, REFUSED, OFFICIAL),
            edge(FIRST_CONFIRMED, RecoveryAct.REFUSE, REFUSED, SECRETARIAT),
            edge(FIRST_CONFIRMED, RecoveryAct.STOP, STOPPED, OWNER),
            edge(FIRST_CONFIRMED, RecoveryAct.EXPIRE, EXPIRED, NODE),
            edge(WAITING, RecoveryAct.PROPOSE_EARLY, WAITING, EMERGENCY).bySomebodyNew(),
            edge(WAITING, RecoveryAct.END_EARLY, READY, EMERGENCY).bySomebodyNew(),
            edge(WAITING, RecoveryAct.WAIT_OVER, READY, NODE),
            edge(WAITING, RecoveryAct.REFUSE, REFUSED, OFFICIAL),
            edge(WAITING, RecoveryAct.REFUSE, REFUSED, SECRETARIAT),
            edge(WAITING, RecoveryAct.STOP, STOPPED, OWNER),
            edge(READY, RecoveryAct.HAND_OVER, READY, OFFICIAL).byWhoConfirmed(),
            edge(READY, RecoveryAct.HAND_OVER, READY, SECRETARIAT).byWhoConfirmed(),
            edge(READY, RecoveryAct.RENEW, DONE, NODE),
            edge(READY, RecoveryAct.REFUSE, REFUSED, OFFICIAL),
            edge(READY, RecoveryAct.REFUSE, REFUSED, SECRETARIAT),
            edge(READY, RecoveryAct.STOP, STOPPED, OWNER),
            edge(READY, RecoveryAct.EXPIRE, EXPIRED, NODE));

    private RecoveryLifecycle() {}

    public static List<RecoveryEdge> edges() {
        return EDGES;
    }

    public static Optional<RecoveryEdge> taken(RecoveryStatus from, RecoveryAct act, RecoveryHand by) {
        return open(from, by).stream().filter(edge -> edge.act() == act).findFirst();
    }

    /// What a hand can do from here, in the order buttons are shown.
    public static List<RecoveryEdge> open(RecoveryStatus from, RecoveryHand by) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by() == by)
                .toList();
    }
}

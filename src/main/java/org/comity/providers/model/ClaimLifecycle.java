package org.comity.providers.model;

import static org.comity.providers.model.ClaimStatus.ENDED;
import static org.comity.providers.model.ClaimStatus.EXPIRED;
import static org.comity.providers.model.ClaimStatus.OPEN;
import static org.comity.providers.model.ClaimStatus.REFUSED;
import static org.comity.providers.model.ClaimStatus.VERIFIED;
import static org.comity.providers.model.ClaimStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/// The whole life of a claim, a line per edge. There is no other way to a new status, and the forms people see are read
/// from this table too.
public final class ClaimLifecycle {

    private static final List<ClaimEdge> EDGES = List.of(
            new ClaimEdge(OPEN, ClaimAct.CONFIRM, VERIFIED, ClaimHand.SECRETARIAT, false, true),
            new ClaimEdge(OPEN, ClaimAct.REFUSE, REFUSED, ClaimHand.SECRETARIAT, true, true),
            new ClaimEdge(OPEN, ClaimAct.WITHDRAW, WITHDRAWN, ClaimHand.PROVIDER, false, false),
            new ClaimEdge(OPEN, ClaimAct.EXPIRE, EXPIRED, ClaimHand.NODE, false, false),
            new ClaimEdge(VERIFIED, ClaimAct.END, ENDED, ClaimHand.PROVIDER, true, true),
            new ClaimEdge(VERIFIED, ClaimAct.END, ENDED, ClaimHand.SECRETARIAT, true, true));

    private ClaimLifecycle() {}

    public static List<ClaimEdge> edges() {
        return EDGES;
    }

    /// Where an act led, whoever did it.
    static ClaimStatus after(ClaimAct act) {
        return EDGES.stream()
                .filter(edge -> edge.act() == act)
                .map(ClaimEdge::to)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<ClaimEdge> taken(ClaimStatus from, ClaimAct act, ClaimHand by) {
        return open(from, by).stream().filter(edge -> edge.act() == act).findFirst();
    }

    /// What a hand can do from here, in the order forms are shown.
    public static List<ClaimEdge> open(ClaimStatus from, ClaimHand by) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by() == by)
                .toList();
    }
}

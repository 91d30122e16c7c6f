package org.comity.clocks;

import java.time.Instant;
import org.comity.clocks.ClockKind.Bound;
import org.comity.requests.model.Side;

/// When the nearest clock of a request ends, and which one that is: whose it is to keep, and whether it is law.
public record NearestEnd(Instant due, ClockKind kind) {

    /// Whether a treaty sets it, and not a service level of this node.
    public static boolean law(ClockKind kind) {
        return kind.bound() != Bound.POLICY;
    }

    /// Whether this side is to do something before it ends.
    public static boolean owedBy(Side side, ClockKind kind) {
        return kind.owes() == side;
    }
}

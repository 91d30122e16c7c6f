package org.comity.evidence.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.comity.identity.Action;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;

/// What can be done with a package: by whom, from which status, and what the policy calls it. This table is the only
/// door to another status; the buttons come from it too.
public enum PackageAct {
    /// Files and conditions come in, or are taken out again.
    FILL(Side.REQUESTED, Action.WRITE, PackageStatus.OPEN),
    SEAL(Side.REQUESTED, Action.ACT, PackageStatus.OPEN),
    WITHDRAW(Side.REQUESTED, Action.ACT, PackageStatus.OPEN),
    /// The authority that gives it takes a copy before it hands it over; afterwards it holds it no longer.
    CHECK(Side.REQUESTED, Action.EXPORT, PackageStatus.SEALED),
    HAND_OVER(Side.REQUESTED, Action.ACT, PackageStatus.SEALED),
    /// Every officer of the requesting authority who wants to see what is inside accepts its conditions.
    ACCEPT(Side.REQUESTING, Action.ACT, PackageStatus.HANDED_OVER, PackageStatus.OPENED),
    /// Article 28(3).
    DECLINE(Side.REQUESTING, Action.ACT, PackageStatus.HANDED_OVER),
    TAKE(Side.REQUESTING, Action.EXPORT, PackageStatus.OPENED),
    PASS_ON(Side.REQUESTING, Action.ACT, PackageStatus.OPENED);

    private final Side by;
    private final Action action;
    private final Set<PackageStatus> from;

    PackageAct(Side by, Action action, PackageStatus... from) {
        this.by = by;
        this.action = action;
        this.from = Set.copyOf(Arrays.asList(from));
    }

    public Side by() {
        return by;
    }

    public Action action() {
        return action;
    }

    /// Whether it can be done with a package as it stands.
    ///
    /// @param accepted whether whoever would do it accepted its conditions
    public boolean open(PackageStatus status, boolean accepted) {
        return from.contains(status)
                && switch (this) {
                    case ACCEPT -> !accepted;
                    case TAKE, PASS_ON -> accepted;
                    case FILL, SEAL, WITHDRAW, CHECK, HAND_OVER, DECLINE -> true;
                };
    }

    /// Whether the request that the package answers, as it stands, lets it be done: nothing is given while nobody
    /// executes it, and nothing is opened or taken once it is recalled or withdrawn.
    public boolean open(Status request) {
        return switch (this) {
            case SEAL, HAND_OVER -> executed(request);
            case FILL, ACCEPT, TAKE, PASS_ON -> request != Status.RECALLED && request != Status.WITHDRAWN;
            case WITHDRAW, CHECK, DECLINE -> true;
        };
    }

    /// Whether a request is being executed, wholly or in part: the only time at which evidence is given.
    public static boolean executed(Status request) {
        return request == Status.EXECUTING
                || request == Status.CONDITIONS_ACCEPTED
                || request == Status.PARTIAL
                || request == Status.EXECUTED;
    }

    /// What a side could do with a package as it stands.
    public static Set<PackageAct> open(Side side, PackageStatus status, boolean accepted) {
        var open = EnumSet.noneOf(PackageAct.class);
        for (var act : values()) {
            if (act.by == side && act.open(status, accepted)) {
                open.add(act);
            }
        }
        return open;
    }
}

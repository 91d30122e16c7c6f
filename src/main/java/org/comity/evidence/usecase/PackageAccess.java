package org.comity.evidence.usecase;

import java.util.EnumSet;
import java.util.Set;
import org.comity.evidence.model.EvidencePackage;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;

/// Puts a package to the policy: what an officer may do with it as it and its request stand now.
public class PackageAccess {

    private final Access access;

    public PackageAccess(Access access) {
        this.access = access;
    }

    /// Whether an officer may begin a package for a request.
    boolean starts(Request request, Side side, Officer officer) {
        return access.allows(officer.roles(), Action.START, Matter.EVIDENCE, circumstances(request, side, officer));
    }

    boolean allows(Action action, EvidencePackage asked, Request request, Side side, Officer officer) {
        var holding = circumstances(request, side, officer);
        if (asked.status().handedOver()) {
            holding.add(Circumstance.HANDED_OVER);
        }
        if (asked.accepted()) {
            holding.add(Circumstance.ACCEPTED);
        }
        return access.allows(officer.roles(), action, Matter.EVIDENCE, holding);
    }

    private static Set<Circumstance> circumstances(Request request, Side side, Officer officer) {
        var holding = EnumSet.of(request.handling() == Handling.RED ? Circumstance.RED : Circumstance.NOT_RED);
        switch (side) {
            case REQUESTING -> holding.add(Circumstance.REQUESTING);
            case REQUESTED -> holding.add(Circumstance.REQUESTED);
            case NODE -> {}
        }
        if (request.status().visibleToRequested()) {
            holding.add(Circumstance.DELIVERED);
        }
        if (request.workedOnBy(officer)) {
            holding.add(Circumstance.MEMBER);
        }
        return holding;
    }
}

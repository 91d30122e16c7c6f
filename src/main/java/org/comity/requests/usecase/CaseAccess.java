package org.comity.requests.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;

/// Puts a request to the policy: what an officer may do with it as it stands now.
public class CaseAccess {

    private final Access access;

    public CaseAccess(Access access) {
        this.access = access;
    }

    /// On which side an officer stands who may read it; empty for everyone for whom it does not exist.
    Optional<Side> readableBy(Request request, Officer officer) {
        return request.sideOf(officer).filter(side -> allows(Action.READ, request, side, officer));
    }

    /// Whether an officer who may read it may do this act at all; the lifecycle says whether now.
    boolean allows(Act act, Request request, Side side, Officer officer) {
        return allows(action(act), request, side, officer);
    }

    boolean allows(Action action, Request request, Side side, Officer officer) {
        return access.allows(officer.roles(), action, Matter.REQUEST, circumstances(request, side));
    }

    /// Whether an officer may do it before there is any request: begin one, or see the list.
    boolean allows(Action action, Officer officer) {
        return access.allows(officer.roles(), action, Matter.REQUEST, Set.of());
    }

    private static Action action(Act act) {
        return switch (act) {
            case APPROVE -> Action.APPROVE;
            case SEND -> Action.SEND;
            case START -> Action.START;
            case SUBMIT,
                    RETURN,
                    DELIVER,
                    ACKNOWLEDGE,
                    ASK,
                    ANSWER,
                    WARN,
                    GO_ON,
                    CONFIRM,
                    REFUSE,
                    ASK_EXTENSION,
                    EXTEND,
                    DECLINE_EXTENSION,
                    RECORD_ASSISTANCE,
                    WITHDRAW,
                    LAPSE -> Action.ACT;
        };
    }

    static Set<Circumstance> circumstances(Request request, Side side) {
        var holding = EnumSet.noneOf(Circumstance.class);
        switch (side) {
            case REQUESTING -> holding.add(Circumstance.REQUESTING);
            case REQUESTED -> holding.add(Circumstance.REQUESTED);
            case NODE -> {}
        }
        if (request.status().visibleToRequested()) {
            holding.add(Circumstance.DELIVERED);
        }
        if (request.status() == Status.DRAFT) {
            holding.add(Circumstance.DRAFT);
        }
        return holding;
    }
}

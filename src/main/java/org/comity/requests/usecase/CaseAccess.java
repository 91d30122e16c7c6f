package org.comity.requests.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.Envelope;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.RequestLists.Unopened;

/// Puts a request to the policy: what an officer may do with it as it stands now.
public class CaseAccess {

    private final Access access;
    private final Directory directory;

    public CaseAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
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
        return access.allows(officer.roles(), action, Matter.REQUEST, circumstances(request, side, officer));
    }

    /// Whether an officer who may read it may do something about the link by which somebody without an account does.
    boolean allowsLink(Action action, Request request, Side side, Officer officer) {
        return access.allows(officer.roles(), action, Matter.GUEST_LINK, circumstances(request, side, officer));
    }

    /// Whether an officer who may read it may write down what the other side answered outside this platform.
    boolean allowsReport(Request request, Side side, Officer officer) {
        return access.allows(
                officer.roles(), Action.WRITE, Matter.REPORTED_ANSWER, circumstances(request, side, officer));
    }

    /// Whether an officer may read the request of a line of the list.
    boolean readable(RequestSummary line, Officer officer) {
        return readable(line.side(), line.status(), line.handling(), line.member(), officer);
    }

    /// Whether an officer may read a request of which no more is known than this.
    boolean readable(Side side, Status status, Handling handling, boolean member, Officer officer) {
        var holding = circumstances(side, status, handling, member);
        return access.allows(officer.roles(), Action.READ, Matter.REQUEST, holding);
    }

    /// Whether an officer of the requested authority may see the envelope of a request that they do not work on.
    boolean seesEnvelope(Status status, Handling handling, Officer officer) {
        var holding = circumstances(Side.REQUESTED, status, handling, false);
        return access.allows(officer.roles(), Action.READ, Matter.ENVELOPE, holding);
    }

    /// Whether an officer may make a request their own that they cannot read.
    boolean takeable(Request request, Officer officer) {
        return request.sideOf(officer)
                .filter(side -> {
                    var holding = circumstances(request, side, officer);
                    if (nobodyOf(directory.officersOf(request.requested().id()), request.members())) {
                        holding.add(Circumstance.UNTAKEN);
                    }
                    return access.allows(officer.roles(), Action.TAKE, Matter.REQUEST, holding);
                })
                .isPresent();
    }

    /// The envelopes that an officer sees, each with whether they may take it.
    List<Envelope> envelopes(List<Unopened> seen, Officer reader) {
        var colleagues = seen.isEmpty()
                ? List.<Officer>of()
                : directory.officersOf(reader.authority().id());
        return seen.stream()
                .map(unopened -> new Envelope(
                        unopened.id(),
                        unopened.reference(),
                        unopened.requesting(),
                        unopened.urgency(),
                        unopened.clock(),
                        takeable(unopened, colleagues, reader)))
                .toList();
    }

    private boolean takeable(Unopened unopened, List<Officer> colleagues, Officer reader) {
        var holding = circumstances(Side.REQUESTED, unopened.status(), Handling.RED, false);
        if (nobodyOf(colleagues, unopened.members())) {
            holding.add(Circumstance.UNTAKEN);
        }
        return access.allows(reader.roles(), Action.TAKE, Matter.REQUEST, holding);
    }

    /// Whether none of these officers is among those who work on a request.
    private static boolean nobodyOf(List<Officer> officers, Set<PersonId> members) {
        return officers.stream().noneMatch(officer -> members.contains(officer.id()));
    }

    /// Whether an officer may do something about the copy of a draft that the requested authority is shown for
    /// comments.
    ///
    /// @param shown whether one is shown right now
    boolean allowsCopy(Action action, Request request, boolean shown, Officer officer) {
        var requested = officer.authority().id().equals(request.requested().id());
        var side = requested ? Side.REQUESTED : request.sideOf(officer).orElse(Side.NODE);
        var holding = circumstances(request, side, officer);
        if (shown) {
            holding.add(Circumstance.SHOWN);
        }
        return access.allows(officer.roles(), action, Matter.DRAFT_COPY, holding);
    }

    /// Whether an officer of the requested authority may read a copy of which only the list is known.
    boolean readsCopy(Status status, Handling handling, Officer officer) {
        var holding = circumstances(Side.REQUESTED, status, handling, false);
        holding.add(Circumstance.SHOWN);
        return access.allows(officer.roles(), Action.READ, Matter.DRAFT_COPY, holding);
    }

    /// Whether an officer may see which copies their authority is shown.
    boolean listsCopies(Officer officer) {
        return access.allows(officer.roles(), Action.LIST, Matter.DRAFT_COPY, Set.of());
    }

    /// Whether an officer may do it before there is any request: begin one, or see the list.
    boolean allows(Action action, Officer officer) {
        return access.allows(officer.roles(), action, Matter.REQUEST, Set.of());
    }

    private static Action action(Act act) {
        return switch (act) {
            case APPROVE -> Action.APPROVE;
            case SEND, HOLD -> Action.SEND;
            case RELEASE -> Action.RELEASE;
            case START -> Action.START;
            case TAKE -> Action.TAKE;
            case ADD_MEMBER, REMOVE_MEMBER -> Action.SHARE;
            case RECALL -> Action.RECALL;
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
                    LAPSE,
                    RAISE,
                    BEGIN,
                    PROPOSE_CONDITIONS,
                    ACCEPT_CONDITIONS,
                    DECLINE_CONDITIONS,
                    POSTPONE,
                    RESUME,
                    EXECUTE_IN_PART,
                    EXECUTE,
                    TELL_DELAY,
                    CANNOT,
                    FORWARD,
                    RECORD_RECEIPT,
                    RECORD_ANSWER,
                    RECORD_PART,
                    RECORD_NON_COOPERATION,
                    EXPIRE,
                    CLOSE -> Action.ACT;
        };
    }

    private static Set<Circumstance> circumstances(Request request, Side side, Officer officer) {
        var holding = circumstances(side, request.status(), request.handling(), request.workedOnBy(officer));
        if (request.emergency()) {
            holding.add(Circumstance.EMERGENCY);
        }
        return holding;
    }

    private static Set<Circumstance> circumstances(Side side, Status status, Handling handling, boolean member) {
        var holding = EnumSet.noneOf(Circumstance.class);
        switch (side) {
            case REQUESTING -> holding.add(Circumstance.REQUESTING);
            case REQUESTED -> holding.add(Circumstance.REQUESTED);
            case NODE -> {}
        }
        if (status.visibleToRequested()) {
            holding.add(Circumstance.DELIVERED);
        }
        if (status == Status.DRAFT) {
            holding.add(Circumstance.DRAFT);
        }
        if (member) {
            holding.add(Circumstance.MEMBER);
        }
        holding.add(handling == Handling.RED ? Circumstance.RED : Circumstance.NOT_RED);
        return holding;
    }
}

package org.comity.clocks.usecase;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.clocks.ClockId;
import org.comity.clocks.ClockKind;
import org.comity.clocks.ClockKind.Bound;
import org.comity.clocks.ClockState;
import org.comity.clocks.Clocks;
import org.comity.clocks.DueBoard;
import org.comity.clocks.NearestEnd;
import org.comity.clocks.Settlement;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestId;
import org.comity.requests.TimeLimit;
import org.springframework.transaction.annotation.Transactional;

/// Reads clocks for an officer: those of requests that the officer can read, and no others.
public class ReadingClocks implements Clocks {

    private static final int MOST_OF_ONE = 50;
    private static final int MOST_DUE = CaseCircles.MOST;

    private final ClockStore clocks;
    private final CaseCircles circles;
    private final ClockAccess access;
    private final Clock clock;

    public ReadingClocks(ClockStore clocks, CaseCircles circles, ClockAccess access, Clock clock) {
        this.clocks = clocks;
        this.circles = circles;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimeLimit> of(RequestId request, Officer reader) {
        return circles.readable(Set.of(request), reader).isEmpty() ? List.of() : ofReadable(request, reader);
    }

    /// The same for a request that the officer is known to read.
    @Transactional(readOnly = true)
    public List<TimeLimit> ofReadable(RequestId request, Officer reader) {
        return limits(clocks.of(request, MOST_OF_ONE), reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RequestId, NearestEnd> nearest(Collection<RequestId> requests) {
        return clocks.nearest(requests);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DueBoard> due(Officer reader) {
        if (!access.allows(Action.LIST, reader)) {
            return Optional.empty();
        }
        var found = clocks.due(reader.authority().id(), MOST_DUE);
        var readable =
                circles.readable(found.stream().map(one -> one.of().request()).collect(Collectors.toSet()), reader);
        return Optional.of(new DueBoard(
                limits(
                        found.stream()
                                .filter(one -> readable.contains(one.of().request()))
                                .toList(),
                        reader),
                found.size() == MOST_DUE,
                clock.instant(),
                reader.authority().zone()));
    }

    /// What waits for a request of this node ends with the decision on that: nobody notes it.
    private List<TimeLimit> limits(List<CaseClock> found, Officer reader) {
        var untilDecided = found.stream()
                .filter(one -> one.kind() == ClockKind.UNTIL_DECISION && access.maySettle(one, reader))
                .map(CaseClock::id)
                .toList();
        var waiting = untilDecided.isEmpty() ? Set.<ClockId>of() : clocks.waitingHere(untilDecided);
        return found.stream()
                .map(one -> limit(one, reader, access.maySettle(one, reader) && !waiting.contains(one.id())))
                .toList();
    }

    private static TimeLimit limit(CaseClock one, Officer reader, boolean settled) {
        var of = one.of();
        var kind = one.kind();
        var term = one.term();
        var ours = of.authority(kind.owes()).equals(reader.authority().id());
        return new TimeLimit(
                one.id().value(),
                of.request(),
                of.reference(),
                kind.number(),
                kind.name(),
                of.measure().written(),
                kind.basis(),
                kind.bound() == Bound.AT_LEAST || kind.bound() == Bound.AT_MOST,
                one.state().name(),
                one.state().counts(),
                kind.owes(),
                ours,
                one.startedAt(),
                term == null ? null : term.due(),
                of.zone(),
                of.otherZone(),
                settled ? kind.settlements().stream().map(Settlement::name).toList() : List.of(),
                one.state() == ClockState.ENDED ? one.changedAt() : null);
    }
}

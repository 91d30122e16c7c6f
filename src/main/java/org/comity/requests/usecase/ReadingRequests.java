package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.Envelope;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestLists;
import org.comity.requests.store.RequestLists.Unopened;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.springframework.transaction.annotation.Transactional;

/// Reads requests for an officer, and nothing that is not theirs. Every reading is kept, for those whose data it is.
public class ReadingRequests implements Requests {

    private static final int MOST_LISTED = 200;

    private final RequestStore requests;
    private final StepStore steps;
    private final RequestLists lists;
    private final Precautions precautions;
    private final Reservations reservations;
    private final CaseAccess access;
    private final CaseMembers members;
    private final ReadingStore readings;
    private final Clock clock;

    public ReadingRequests(
            RequestStore requests,
            StepStore steps,
            RequestLists lists,
            Precautions precautions,
            Reservations reservations,
            CaseAccess access,
            CaseMembers members,
            ReadingStore readings,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.lists = lists;
        this.precautions = precautions;
        this.reservations = reservations;
        this.access = access;
        this.members = members;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<RequestReading> read(RequestId id, Officer reader) {
        return requests.find(id)
                .flatMap(stored -> access.readableBy(stored.request(), reader).map(side -> {
                    readings.add(reader, What.CASE, List.of(id), clock.instant());
                    return reading(stored, side, reader);
                }));
    }

    private RequestReading reading(Stored stored, Side side, Officer reader) {
        var request = stored.request();
        var visible = steps.of(request.id(), stored.caseKey()).stream()
                .filter(step -> step.visibleTo(side))
                .toList();
        return new RequestReading(
                reservations.knownTo(request),
                side,
                members.of(request, side, reader),
                request.status() != Status.DRAFT && access.allows(Act.RAISE, request, side, reader),
                visible,
                stored.document() != null && stored.destroyed() == null,
                precautions.hold(stored),
                precautions.words(stored),
                stored.destroyed());
    }

    @Override
    @Transactional
    public List<RequestSummary> list(Officer reader) {
        if (!access.allows(Action.LIST, reader)) {
            return List.of();
        }
        var listed = lists.of(reader, MOST_LISTED).stream()
                .filter(line -> access.readable(line, reader))
                .toList();
        readings.add(reader, What.LIST, listed.stream().map(RequestSummary::id).toList(), clock.instant());
        return listed;
    }

    @Override
    @Transactional
    public List<Envelope> envelopes(Officer reader) {
        if (!access.allows(Action.LIST, reader)) {
            return List.of();
        }
        var seen = lists.unopened(reader, MOST_LISTED).stream()
                .filter(unopened -> access.seesEnvelope(unopened.status(), Handling.RED, reader))
                .toList();
        readings.add(reader, What.NOTICE, seen.stream().map(Unopened::id).toList(), clock.instant());
        return access.envelopes(seen, reader);
    }
}

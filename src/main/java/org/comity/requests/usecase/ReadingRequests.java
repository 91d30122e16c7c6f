package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.comity.requests.model.Step;
import org.comity.requests.model.Withholding;
import org.comity.requests.store.NoteStore;
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
    private static final int MOST_IN_CASE = 50;

    private final RequestStore requests;
    private final StepStore steps;
    private final NoteStore notes;
    private final WritingLetter letters;
    private final TellingUse uses;
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
            NoteStore notes,
            WritingLetter letters,
            TellingUse uses,
            RequestLists lists,
            Precautions precautions,
            Reservations reservations,
            CaseAccess access,
            CaseMembers members,
            ReadingStore readings,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.notes = notes;
        this.letters = letters;
        this.uses = uses;
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
        var all = steps.of(request.id(), stored.caseKey());
        var visible = all.stream().filter(step -> step.visibleTo(side)).toList();
        var beside = notes.of(request.id(), stored.caseKey()).stream()
                .filter(note -> note.visibleTo(side))
                .toList();
        var done = all.stream().map(Step::act).collect(Collectors.toSet());
        return new RequestReading(
                Withholding.seenBy(side, reservations.knownTo(request), done),
                side,
                members.of(request, side, reader),
                request.status() != Status.DRAFT && access.allows(Act.RAISE, request, side, reader),
                visible,
                beside,
                stored.destroyed() == null && letters.open(request, side, reader),
                stored.destroyed() == null ? uses.open(request, side, reader, all, beside) : Set.of(),
                Withholding.closed(request, done),
                stored.document() != null && stored.destroyed() == null && !Withholding.closedTo(side, request, done),
                precautions.hold(stored),
                precautions.words(stored),
                stored.caseKey(),
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
    public List<RequestSummary> ofCase(UUID chain, Officer reader) {
        var found = lists.ofCase(reader, chain, MOST_IN_CASE).stream()
                .filter(line -> access.readable(line, reader))
                .toList();
        readings.add(reader, What.LIST, found.stream().map(RequestSummary::id).toList(), clock.instant());
        return found;
    }

    @Override
    @Transactional
    public List<RequestSummary> lines(List<RequestId> ids, Officer reader) {
        if (ids.isEmpty() || !access.allows(Action.LIST, reader)) {
            return List.of();
        }
        var found = lists.among(reader, ids, MOST_LISTED).stream()
                .filter(line -> access.readable(line, reader))
                .toList();
        readings.add(reader, What.LIST, found.stream().map(RequestSummary::id).toList(), clock.instant());
        return found;
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

    @Override
    @Transactional(readOnly = true)
    public Set<RequestId> enveloped(Officer reader) {
        if (!access.allows(Action.LIST, reader)) {
            return Set.of();
        }
        var names = lists.unopenedNames(reader, MOST_LISTED);
        return names.keySet().stream()
                .filter(id -> access.seesEnvelope(Objects.requireNonNull(names.get(id)), Handling.RED, reader))
                .collect(Collectors.toSet());
    }
}

package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestLists;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.vault.SealedDocuments;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Reads requests for an officer, and nothing that is not theirs. Every reading is kept, for those whose data it is.
public class ReadingRequests implements Requests {

    private static final int MOST_LISTED = 200;

    private final RequestStore requests;
    private final StepStore steps;
    private final RequestLists lists;
    private final Reservations reservations;
    private final SealedDocuments documents;
    private final CaseAccess access;
    private final ReadingStore readings;
    private final Clock clock;
    private final AuditTrail audit;

    public ReadingRequests(
            RequestStore requests,
            StepStore steps,
            RequestLists lists,
            Reservations reservations,
            SealedDocuments documents,
            CaseAccess access,
            ReadingStore readings,
            Clock clock,
            AuditTrail audit) {
        this.requests = requests;
        this.steps = steps;
        this.lists = lists;
        this.reservations = reservations;
        this.documents = documents;
        this.access = access;
        this.readings = readings;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Optional<RequestReading> read(RequestId id, Officer reader) {
        return requests.find(id)
                .flatMap(stored -> access.readableBy(stored.request(), reader).map(side -> {
                    readings.add(reader, What.CASE, List.of(id), clock.instant());
                    return reading(stored, side);
                }));
    }

    private RequestReading reading(Stored stored, Side side) {
        var visible = steps.of(stored.request().id(), stored.caseKey()).stream()
                .filter(step -> step.visibleTo(side))
                .toList();
        return new RequestReading(
                reservations.knownTo(stored.request()),
                side,
                visible,
                stored.document() != null && stored.destroyed() == null,
                stored.destroyed());
    }

    @Override
    @Transactional
    public List<RequestSummary> list(Officer reader) {
        if (!access.allows(Action.LIST, reader)) {
            return List.of();
        }
        var listed = lists.of(reader, MOST_LISTED);
        readings.add(reader, What.LIST, listed.stream().map(RequestSummary::id).toList(), clock.instant());
        return listed;
    }

    /// The document as it was sent, for both sides; empty before sending.
    ///
    /// @throws org.comity.vault.NotOpened when it was destroyed
    @Transactional
    public Optional<StoredDocument> document(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> access.readableBy(stored.request(), reader).isPresent())
                .flatMap(stored -> Optional.ofNullable(stored.document()))
                .map(document -> {
                    readings.add(reader, What.DOCUMENT, List.of(id), clock.instant());
                    return documents.open(document);
                });
    }

    /// The receipt of one step; empty for steps this side may not know, and while the entry waits for its place.
    @Transactional
    public Optional<Receipt> receipt(RequestId id, int number, Officer reader) {
        return read(id, reader)
                .flatMap(reading -> reading.steps().stream()
                        .filter(step -> step.number() == number)
                        .findFirst())
                .flatMap(step -> audit.receipt(new EntryId(step.entry())));
    }
}

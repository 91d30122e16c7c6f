package org.comity.requests.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.comity.requests.store.RequestLists;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.vault.SealedDocuments;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Reads requests for an officer, and nothing that is not theirs.
public class ReadingRequests implements Requests {

    private static final int MOST_LISTED = 200;

    private final RequestStore requests;
    private final StepStore steps;
    private final RequestLists lists;
    private final Reservations reservations;
    private final SealedDocuments documents;
    private final AuditTrail audit;

    public ReadingRequests(
            RequestStore requests,
            StepStore steps,
            RequestLists lists,
            Reservations reservations,
            SealedDocuments documents,
            AuditTrail audit) {
        this.requests = requests;
        this.steps = steps;
        this.lists = lists;
        this.reservations = reservations;
        this.documents = documents;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestReading> read(RequestId id, Officer reader) {
        return requests.find(id)
                .flatMap(stored -> stored.request().sideOf(reader).map(side -> reading(stored, side)));
    }

    private RequestReading reading(Stored stored, Side side) {
        var visible = steps.of(stored.request().id(), stored.caseKey()).stream()
                .filter(step -> step.visibleTo(side))
                .toList();
        return new RequestReading(reservations.knownTo(stored.request()), side, visible, stored.document() != null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestSummary> list(Officer reader) {
        return lists.of(reader, MOST_LISTED);
    }

    /// The document as it was sent, for both sides; empty before sending.
    @Transactional(readOnly = true)
    public Optional<StoredDocument> document(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> stored.request().sideOf(reader).isPresent())
                .flatMap(stored -> Optional.ofNullable(stored.document()))
                .map(documents::open);
    }

    /// The receipt of one step; empty for steps this side may not know, and while the entry waits for its place.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(RequestId id, int number, Officer reader) {
        return read(id, reader)
                .flatMap(reading -> reading.steps().stream()
                        .filter(step -> step.number() == number)
                        .findFirst())
                .flatMap(step -> audit.receipt(new EntryId(step.entry())));
    }
}

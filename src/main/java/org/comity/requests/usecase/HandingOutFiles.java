package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.vault.SealedDocuments;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Hands an officer the files of a request that they may read: the document, receipts, what is printed for the request
/// that follows. Each file taken is a reading.
public class HandingOutFiles {

    /// A receipt, and the reference of its request by which the file is named.
    public record NamedReceipt(String reference, Receipt receipt) {}

    private final RequestStore requests;
    private final StepStore steps;
    private final SealedDocuments documents;
    private final CaseAccess access;
    private final ReadingStore readings;
    private final AuditTrail audit;
    private final Clock clock;

    public HandingOutFiles(
            RequestStore requests,
            StepStore steps,
            SealedDocuments documents,
            CaseAccess access,
            ReadingStore readings,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.documents = documents;
        this.access = access;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
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
                    note(reader, What.DOCUMENT, id);
                    return documents.open(document);
                });
    }

    /// The receipt of one step; empty for steps this side may not know, and while the entry waits for its place.
    @Transactional
    public Optional<NamedReceipt> receipt(RequestId id, int number, Officer reader) {
        return requests.find(id)
                .flatMap(stored ->
                        access.readableBy(stored.request(), reader).flatMap(side -> receipt(stored, number, side)))
                .map(named -> {
                    note(reader, What.RECEIPT, id);
                    return named;
                });
    }

    private Optional<NamedReceipt> receipt(Stored stored, int number, Side side) {
        var request = stored.request();
        return steps.of(request.id(), stored.caseKey()).stream()
                .filter(step -> step.number() == number && step.visibleTo(side))
                .findFirst()
                .flatMap(step -> audit.receipt(new EntryId(step.entry())))
                .map(receipt -> new NamedReceipt(request.reference(), receipt));
    }

    /// What the draft of the request for assistance is printed from; empty unless the data are preserved, and for the
    /// requested side.
    @Transactional
    public Optional<Request> assistance(RequestId id, Officer reader) {
        return requests.find(id)
                .map(Stored::request)
                .filter(request -> request.status().preserved()
                        && access.readableBy(request, reader).equals(Optional.of(Side.REQUESTING)))
                .map(request -> {
                    note(reader, What.ASSISTANCE, id);
                    return request;
                });
    }

    private void note(Officer reader, What what, RequestId id) {
        readings.add(reader, what, List.of(id), clock.instant());
    }
}

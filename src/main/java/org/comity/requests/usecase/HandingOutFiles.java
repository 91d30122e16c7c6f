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
import org.comity.requests.model.Withholding;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.requests.store.SupportStore;
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
    private final SupportStore supports;
    private final SealedDocuments documents;
    private final CaseAccess access;
    private final ReadingStore readings;
    private final AuditTrail audit;
    private final Clock clock;

    public HandingOutFiles(
            RequestStore requests,
            StepStore steps,
            SupportStore supports,
            SealedDocuments documents,
            CaseAccess access,
            ReadingStore readings,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.supports = supports;
        this.documents = documents;
        this.access = access;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /// The document as it was sent, for both sides; empty before sending, and for the receiving side of
    /// information that has not opened to it yet.
    ///
    /// @throws org.comity.vault.NotOpened when it was destroyed
    @Transactional
    public Optional<StoredDocument> document(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> open(stored, reader))
                .flatMap(stored -> Optional.ofNullable(stored.document()))
                .map(document -> {
                    note(reader, What.DOCUMENT, id);
                    return documents.open(document);
                });
    }

    /// What a file to edit is written from.
    ///
    /// @param document as it was sent; empty before
    public record Editable(Request request, Optional<StoredDocument> document) {}

    /// What a file to edit is written from: for the requesting side alone before sending, for both sides after it.
    ///
    /// @throws org.comity.vault.NotOpened when it was destroyed
    @Transactional
    public Optional<Editable> editable(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> open(stored, reader))
                .flatMap(stored -> access.readableBy(stored.request(), reader)
                        .filter(side ->
                                stored.document() != null || (side == Side.REQUESTING && stored.destroyed() == null))
                        .map(side -> stored))
                .map(stored -> {
                    note(reader, What.DOCUMENT, id);
                    return new Editable(
                            stored.request(),
                            Optional.ofNullable(stored.document()).map(documents::open));
                });
    }

    /// What a preview is printed from; empty once the document itself is there, and for the requested side.
    @Transactional
    public Optional<Request> preview(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> stored.document() == null
                        && stored.destroyed() == null
                        && access.readableBy(stored.request(), reader).equals(Optional.of(Side.REQUESTING)))
                .map(stored -> {
                    note(reader, What.DOCUMENT, id);
                    return stored.request();
                });
    }

    /// What supports an order and is not shown to the provider, as it was sent; empty where nothing is kept from
    /// anybody.
    ///
    /// @throws org.comity.vault.NotOpened when it was destroyed
    @Transactional
    public Optional<StoredDocument> support(RequestId id, Officer reader) {
        return requests.find(id)
                .filter(stored -> open(stored, reader))
                .flatMap(stored -> supports.of(id))
                .map(document -> {
                    note(reader, What.DOCUMENT, id);
                    return documents.open(document);
                });
    }

    /// Whether an officer may have the words of a request as a file: whoever reads it, once it has opened to their side
    /// (Article 26(2)). Every file that holds words of a request asks this.
    private boolean open(Stored stored, Officer reader) {
        var request = stored.request();
        return access.readableBy(request, reader)
                .filter(side -> !Withholding.closedTo(side, request, steps.acts(request.id())))
                .isPresent();
    }

    /// The receipt of one step; empty for steps this side may not know, while the entry waits for its place, and while
    /// the words are closed to this side: a digest of few words gives them away.
    @Transactional
    public Optional<NamedReceipt> receipt(RequestId id, int number, Officer reader) {
        return requests.find(id)
                .filter(stored -> open(stored, reader))
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

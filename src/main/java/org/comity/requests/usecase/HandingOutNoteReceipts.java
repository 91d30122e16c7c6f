package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestStore;
import org.comity.requests.usecase.HandingOutFiles.NamedReceipt;
import org.springframework.transaction.annotation.Transactional;

/// Hands out receipts of what stands beside the acts of a request: that it was written, when, and its digest.
public class HandingOutNoteReceipts {

    private final RequestStore requests;
    private final NoteStore notes;
    private final CaseAccess access;
    private final ReadingStore readings;
    private final AuditTrail audit;
    private final Clock clock;

    public HandingOutNoteReceipts(
            RequestStore requests,
            NoteStore notes,
            CaseAccess access,
            ReadingStore readings,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.access = access;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Empty for what this side may not know, and while the entry waits for its place.
    ///
    /// @param kind as [org.comity.requests.NoteKind] names it; any other finds nothing
    @Transactional
    public Optional<NamedReceipt> receipt(RequestId id, String kind, int number, Officer reader) {
        return requests.find(id)
                .flatMap(stored -> access.readableBy(stored.request(), reader)
                        .flatMap(side -> notes.of(id, stored.caseKey()).stream()
                                .filter(note -> note.visibleTo(side))
                                .filter(note -> note.kind().name().equals(kind) && note.number() == number)
                                .findFirst())
                        .flatMap(note -> audit.receipt(new EntryId(note.entry())))
                        .map(receipt -> new NamedReceipt(stored.request().reference(), receipt)))
                .map(named -> {
                    readings.add(reader, What.RECEIPT, List.of(id), clock.instant());
                    return named;
                });
    }
}

package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.evidence.PackageId;
import org.comity.identity.Officer;
import org.springframework.transaction.annotation.Transactional;

/// Hands out receipts of the links of a chain of custody: that each stands in the record, when, and its digest.
public class HandingOutCustodyReceipts {

    /// A receipt with the name of its file.
    public record NamedReceipt(String name, Receipt receipt) {}

    private final ReadingEvidence reading;
    private final AuditTrail audit;

    public HandingOutCustodyReceipts(ReadingEvidence reading, AuditTrail audit) {
        this.reading = reading;
        this.audit = audit;
    }

    /// Empty for what the reader may not know, as what the other authority did with it afterwards, and while the entry
    /// waits for its place.
    @Transactional
    public Optional<NamedReceipt> receipt(PackageId id, int number, Officer reader) {
        return reading.one(id, reader)
                .flatMap(one -> one.chain().links().stream()
                        .filter(kept -> kept.number() == number && !one.withheld(kept))
                        .findFirst()
                        .flatMap(kept -> audit.receipt(new EntryId(kept.entry())))
                        .map(receipt -> {
                            var evidence = one.found().evidence();
                            var name = evidence.reference() + "-E" + evidence.number() + "-custody-" + number + ".json";
                            return new NamedReceipt(name, receipt);
                        }));
    }
}

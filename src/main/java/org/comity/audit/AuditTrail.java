package org.comity.audit;

import java.util.Optional;
import org.comity.audit.proof.Receipt;

/// The record of every act. Nothing in it can be altered or taken out unseen.
public interface AuditTrail {

    /// Records the act in the caller's transaction: both are kept or neither is.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    EntryId append(AuditEntry entry);

    /// The proof that the log contains the entry; empty while the entry waits for its place, usually less than 50 ms
    /// after its transaction ended, and for an entry there is not. The same entry always gets the same receipt.
    Optional<Receipt> receipt(EntryId id);
}

package org.comity.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.audit.proof.InclusionProof;
import org.comity.audit.proof.LogEntry;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.Salt;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.RecordedEntry;
import org.comity.audit.store.TreeStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes entries to the database and wakes the [Integrator] once their transaction has ended; receipts are
/// put together from the hashes of complete subtrees and the earliest checkpoint that covers the entry.
final class MerkleAuditTrail implements AuditTrail {

    private final EntryStore entries;
    private final TreeStore tree;
    private final Integrator integrator;
    private final TransactionTemplate withinCallers;
    private final Clock clock;
    private final SecureRandom random;

    MerkleAuditTrail(
            EntryStore entries,
            TreeStore tree,
            Integrator integrator,
            PlatformTransactionManager transactions,
            Clock clock,
            SecureRandom random) {
        this.entries = entries;
        this.tree = tree;
        this.integrator = integrator;
        this.withinCallers = new TransactionTemplate(transactions);
        this.withinCallers.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public EntryId append(AuditEntry entry) {
        var id = EntryId.fresh(clock, random);
        var now = clock.instant();
        var recorded = new RecordedEntry(id.value(), now, entry.at(now).statement(), Salt.random(random));
        withinCallers.executeWithoutResult(_ -> entries.insert(recorded));
        wakeIntegratorAfterCommit();
        return id;
    }

    @Override
    public Optional<Receipt> receipt(EntryId id) {
        return tree.leafOf(id.value()).map(leaf -> receipt(entries.require(id.value()), leaf));
    }

    private Receipt receipt(RecordedEntry entry, long leaf) {
        var head = tree.earliestCheckpointOver(leaf);
        var size = head.checkpoint().size();
        var hashes = tree.hashes(InclusionProof.nodesFor(leaf, size));
        return new Receipt(
                entry.statement(),
                entry.salt(),
                new LogEntry(entry.commitment()),
                InclusionProof.build(leaf, size, hashes),
                head.note(),
                head.verifierKey());
    }

    private void wakeIntegratorAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                integrator.wake();
            }
        });
    }
}

package org.comity.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.GrowingTree;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeGrowth;
import org.comity.audit.store.TreeStore;
import org.comity.vocabulary.KeyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives committed entries their places in the tree, in batches, each closed by a signed checkpoint.
///
/// One batch is one transaction under a lock of the database, so that of several nodes only one integrates at a time. A
/// batch that fails leaves nothing, and is tried again.
final class Integrator implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Integrator.class);
    private static final int LARGEST_BATCH = 2_000;
    private static final Duration POLL = Duration.ofSeconds(1);
    /// Lets acts that happen together share a batch, and so one signature and one disk write.
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final TreeStore tree;
    private final LogKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Integrator(TreeStore tree, LogKey key, PlatformTransactionManager transactions, Clock clock) {
        this.tree = tree;
        this.key = key;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // After waiting for the lock, each statement must see what the holder before us committed.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /// Says that there may be entries to integrate; returns at once.
    void wake() {
        woken.release();
    }

    /// Signs the empty tree when there is none yet, and takes up entries that lost their place in the queue.
    @Override
    public synchronized void start() {
        transaction.executeWithoutResult(_ -> begin());
        running = true;
        worker = Thread.ofVirtual().name("audit-integrator").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin() {
        tree.lock();
        if (tree.latestCheckpoint().isEmpty()) {
            tree.save(new TreeGrowth(), sign(GrowingTree.empty()));
        }
        requireOwnKey(tree.latestCheckpoint().orElseThrow());
        tree.requeueEntriesWithoutPlace();
    }

    /// Two nodes that start on a new database at once, each with a key it just made, must not both sign.
    private void requireOwnKey(SignedHead head) {
        if (!head.verifierKey().equals(key.verifierKey())) {
            throw new KeyRefused("The log in this database is signed by " + head.verifierKey()
                    + ", but this node's key is " + key.verifierKey() + ": give all nodes of a log the same key file.");
        }
    }

    private void work() {
        while (running) {
            try {
                woken.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(GATHERING);
                woken.drainPermits();
                integrateAll();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                // The entries are safe in the database and stay in the queue: the next round takes them up.
                LOG.warn("Audit entries could not be integrated, trying again", failed);
            }
        }
    }

    private void integrateAll() {
        while (running && Boolean.TRUE.equals(transaction.execute(_ -> integrateBatch()))) {
            LOG.debug("A full batch of audit entries was integrated");
        }
    }

    /// @return whether there may be more
    private boolean integrateBatch() {
        tree.lock();
        var pending = tree.takePending(LARGEST_BATCH);
        if (pending.isEmpty()) {
            return false;
        }
        var growing = resume(tree.latestCheckpoint().orElseThrow().checkpoint());
        var growth = new TreeGrowth();
        pending.forEach(entry -> growth.append(growing, entry));
        tree.save(growth, sign(growing));
        return pending.size() == LARGEST_BATCH;
    }

    /// A log never signs a head that does not follow from the one before (C2SP tlog-checkpoint): hashes
    /// that were altered in the database stop it.
    private GrowingTree resume(Checkpoint last) {
        var growing = GrowingTree.resume(last.size(), tree.hashes(GrowingTree.peaksOf(last.size())));
        if (!growing.root().equals(last.root())) {
            throw new IllegalStateException("The tree in the database is not the one signed at " + last.size()
                    + " entries: its hashes were altered");
        }
        return growing;
    }

    private SignedHead sign(GrowingTree grown) {
        var checkpoint = new Checkpoint(key.origin(), grown.size(), grown.root());
        return new SignedHead(checkpoint, key.sign(checkpoint), key.verifierKey(), clock.instant());
    }
}

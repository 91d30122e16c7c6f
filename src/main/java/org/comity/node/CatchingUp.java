package org.comity.node;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps a view in memory level with what was committed: the next reader looks, and whoever comes meanwhile waits for
/// what is found, and never sees what was before.
public final class CatchingUp {

    private final Runnable reading;
    private final AtomicLong committed = new AtomicLong(1);
    private volatile long read;

    /// @param reading brings the view up to what is committed; never runs twice at a time
    public CatchingUp(Runnable reading) {
        this.reading = reading;
    }

    /// Something was committed.
    public void changed() {
        committed.incrementAndGet();
    }

    /// For readers. Inside a transaction that changes something nothing is read: what it has not committed must not be
    /// seen by others.
    public void beforeReading() {
        if (read < committed.get() && !changing()) {
            catchUp();
        }
    }

    /// Looks whether anything was told here or not: other nodes change things too, and so may whoever holds the lock
    /// and has not changed anything yet.
    public void look() {
        changed();
        catchUp();
    }

    private static boolean changing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private synchronized void catchUp() {
        var until = committed.get();
        if (read < until) {
            reading.run();
            read = until;
        }
    }
}

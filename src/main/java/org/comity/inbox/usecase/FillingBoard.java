package org.comity.inbox.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.comity.inbox.store.CaseRows;
import org.comity.requests.CaseOutlines;
import org.comity.requests.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Fills the board once from the requests there were before there was one, each in a transaction of its own and held
/// against changes until its rows are written. What cannot be read is left out and tried again when the node starts the
/// next time; writing a row twice is harmless.
public class FillingBoard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FillingBoard.class);
    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CaseOutlines outlines;
    private final KeepingBoard keeping;
    private final CaseRows rows;
    private final TransactionOperations transaction;
    private final Clock clock;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean closed;

    public FillingBoard(
            CaseOutlines outlines,
            KeepingBoard keeping,
            CaseRows rows,
            TransactionOperations transaction,
            Clock clock) {
        this.outlines = outlines;
        this.keeping = keeping;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Once the node answers: nobody waits for it, and nothing that fails here stops a node.
    public void begin() {
        worker = Thread.ofVirtual().name("board-filling").start(this::tryToFill);
    }

    private void tryToFill() {
        try {
            fill();
        } catch (RuntimeException failed) {
            log.warn("The board could not be filled: {}", failed.getClass().getName());
        }
    }

    /// Until it is done what was not written yet is missing, and stands in the list of requests.
    public void fill() {
        if (rows.filled()) {
            return;
        }
        var whole = true;
        for (var some = outlines.after(null, AT_ONCE);
                !closed && !some.isEmpty();
                some = outlines.after(some.getLast(), AT_ONCE)) {
            whole &= each(some);
        }
        if (whole && !closed) {
            transaction.executeWithoutResult(status -> rows.noteFilled(clock.instant()));
        }
    }

    private boolean each(List<RequestId> some) {
        var whole = true;
        for (var id : some) {
            whole &= !closed && written(id);
        }
        return whole;
    }

    private boolean written(RequestId id) {
        try {
            transaction.executeWithoutResult(status -> keeping.fill(id));
            return true;
        } catch (RuntimeException unreadable) {
            log.warn(
                    "Request {} is not on the board until it can be read: {}",
                    id,
                    unreadable.getClass().getName());
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        worker.join(PATIENCE.toMillis());
    }
}

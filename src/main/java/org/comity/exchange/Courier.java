package org.comity.exchange;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.exchange.store.Outbox;
import org.comity.exchange.store.Outbox.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the outbox: woken by every commit that filled it, and once a second for what another node or a crash left.
/// Several parcels are delivered at once, each in a transaction of its own: one that cannot be delivered is tried again
/// and holds up no other. Nothing depends on their order, for a subject goes to a recipient once.
class Courier implements Exchange, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /// Parcels delivered at the same time: more than there are processors would take them from those who send. Each
    /// takes a connection of the pool.
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private static final int LISTED = 100;
    private static final long POLL_MILLIS = 1_000;

    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    Courier(Outbox outbox, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void dispatch(UUID subject, UUID recipient) {
        outbox.add(UUID.randomUUID(), subject, recipient, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    /// Tries everything that waits, once; nothing more once the courier is stopped.
    private void round(ExecutorService hands) throws InterruptedException {
        var some = next(null);
        while (running && !some.isEmpty()) {
            hands.invokeAll(some.stream().map(this::delivering).toList());
            some = some.size() < LISTED ? List.of() : next(some.getLast());
        }
    }

    private List<Waiting> next(@Nullable Waiting after) {
        return outbox.waiting(after, LISTED);
    }

    private Callable<Void> delivering(Waiting parcel) {
        return () -> {
            if (running) {
                tryToDeliver(parcel);
            }
            return null;
        };
    }

    private void tryToDeliver(Waiting parcel) {
        try {
            transactions.executeWithoutResult(_ -> deliver(parcel));
        } catch (RuntimeException failed) {
            log.warn("Delivery will be tried again: parcel={}", parcel.id(), failed);
        }
    }

    private void deliver(Waiting parcel) {
        var now = clock.instant();
        if (outbox.take(parcel.id(), now)) {
            events.publishEvent(new ParcelDelivered(parcel.subject(), parcel.recipient(), now));
        }
    }

    private void work() {
        try (var hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofVirtual().name("courier-", 1).factory())) {
            while (running) {
                waitForTheBell();
                tryARound(hands);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForTheBell() throws InterruptedException {
        if (bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void tryARound(ExecutorService hands) throws InterruptedException {
        try {
            round(hands);
        } catch (RuntimeException failed) {
            log.warn("The outbox will be looked into again", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("courier").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

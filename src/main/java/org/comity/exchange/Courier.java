package org.comity.exchange;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.exchange.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the outbox: woken by every commit that filled it, and once a second for what another node or a crash left.
class Courier implements Exchange, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 50;
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

    /// Delivers what waits; true if there may be more.
    private boolean round() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var waiting = outbox.take(AT_ONCE);
            waiting.forEach(this::deliver);
            return waiting.size() == AT_ONCE;
        }));
    }

    private void deliver(Outbox.Waiting parcel) {
        var now = clock.instant();
        events.publishEvent(new ParcelDelivered(parcel.subject(), parcel.recipient(), now));
        outbox.delivered(parcel.id(), now);
    }

    private void work() {
        while (running) {
            try {
                bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                bell.drainPermits();
                while (running && round()) {}
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                log.warn("Delivery will be tried again", failed);
            }
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

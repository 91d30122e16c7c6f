package org.comity.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.exchange.store.Outbox;
import org.comity.exchange.store.Outbox.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the outbox: woken by every commit that filled it, and once a second for what another node or a crash left.
/// Several parcels are delivered at once, each in a transaction of its own: one that cannot be delivered is tried again
/// after a gap that doubles, and holds up no other. Nothing depends on their order, for a subject goes to a recipient
/// once.
class Courier implements Exchange, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /// Parcels delivered at the same time: more than there are processors would take them from those who send. Each
    /// takes a connection of the pool.
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private static final int LISTED = 100;
    private static final long POLL_MILLIS = 1_000;

    private static final Duration FIRST_GAP = Duration.ofSeconds(1);
    /// No longer than this: what is done towards an authority must not wait for an hour because a database was away for
    /// a minute. It holds over a restart of the node, which therefore tries nothing out of turn.
    private static final Duration LONGEST_GAP = Duration.ofMinutes(5);

    private static final int DOUBLINGS = 9;

    /// The failure at which a parcel is late: 63 seconds after the first one.
    static final int LATE = 7;

    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    /// Rounds in a row that could not look into the outbox; the thread of the rounds alone counts them.
    private int missed;

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

    /// Tries everything that is due, once; nothing more once the courier is stopped.
    private void round(ExecutorService hands) throws InterruptedException {
        var now = clock.instant();
        var some = outbox.due(now, null, LISTED);
        while (running && !some.isEmpty()) {
            hands.invokeAll(some.stream().map(this::delivering).toList());
            some = some.size() < LISTED ? List.of() : outbox.due(now, some.getLast(), LISTED);
        }
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
            putOff(parcel, failed);
        }
    }

    /// In a transaction of its own: the one that failed took with it all that it wrote.
    private void putOff(Waiting parcel, RuntimeException failed) {
        var tries = parcel.tries() + 1;
        var gap = gapAfter(tries);
        tell(parcel, tries, gap, failed);
        try {
            if (tries != LATE || !putOffAndTell(parcel, gap)) {
                outbox.putOff(parcel.id(), tries, clock.instant().plus(gap));
            }
        } catch (RuntimeException lost) {
            log.warn("The failure was not written down: parcel={}, {}", parcel.id(), name(lost));
        }
    }

    /// @return false where telling failed, and nothing was written
    private boolean putOffAndTell(Waiting parcel, Duration gap) {
        try {
            transactions.executeWithoutResult(_ -> {
                var now = clock.instant();
                outbox.putOff(parcel.id(), LATE, now.plus(gap));
                events.publishEvent(new ParcelLate(parcel.subject(), parcel.recipient(), parcel.since(), now));
            });
            return true;
        } catch (RuntimeException untold) {
            log.warn("Nobody was told that it is late: parcel={}", parcel.id(), untold);
            return false;
        }
    }

    /// What went wrong is told whole once: it would be the same at every further try.
    private static void tell(Waiting parcel, int tries, Duration gap, RuntimeException failed) {
        if (tries == 1) {
            log.warn("Delivery failed and will be tried again: parcel={}", parcel.id(), failed);
        } else {
            log.warn(
                    "Delivery failed again: parcel={}, tries={}, waits since {}, next try in {} s, {}",
                    parcel.id(),
                    tries,
                    parcel.since(),
                    gap.toSeconds(),
                    name(failed));
        }
    }

    /// How long a parcel waits after so many tries that failed: a second, then twice as long each time.
    static Duration gapAfter(int tries) {
        var gap = FIRST_GAP.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP;
    }

    private static String name(RuntimeException failed) {
        return failed.getClass().getSimpleName();
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
            missed = 0;
        } catch (RuntimeException failed) {
            missed++;
            if (missed == 1) {
                log.warn("The outbox will be looked into again", failed);
            } else {
                log.warn("The outbox could not be looked into: times={}, {}", missed, name(failed));
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

package org.comity.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.Patience.await;
import static org.comity.testing.Patience.awaitOrFail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comity.exchange.store.Outbox;
import org.comity.testing.MutableClock;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Parcels wait in the outbox until one courier takes them, and one only.
class OutboxTest {

    private static final Instant NOW = MutableClock.START;
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final int PARCELS = 120;
    private static final int COURIERS = 4;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final DataSource source = TestDatabase.freshDatabase("exchange");
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final Outbox outbox = new Outbox(JdbcClient.create(source));
    private final Queue<UUID> delivered = new ConcurrentLinkedQueue<>();
    private final Set<UUID> undeliverable = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private final List<Courier> couriers =
            Stream.generate(this::courier).limit(COURIERS).toList();

    @AfterEach
    void end() {
        couriers.forEach(Courier::stop);
    }

    @Test
    void severalWhoEmptyItAtOnceDeliverEachParcelOnce() throws Exception {
        var subjects = dispatched(PARCELS);
        couriers.forEach(Courier::start);
        awaitEmpty();

        assertThat(delivered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void theSameSubjectForTheSameRecipientIsSentOnceHoweverOftenItIsDispatched() throws Exception {
        var subject = UUID.randomUUID();
        var recipient = UUID.randomUUID();
        outbox.add(UUID.randomUUID(), subject, recipient, NOW);
        outbox.add(UUID.randomUUID(), subject, recipient, NOW);
        couriers.getFirst().start();
        awaitEmpty();

        assertThat(delivered).containsExactly(subject);
    }

    @Test
    void whatACourierTookAndDidNotDeliverIsTakenAgain() throws Exception {
        var subject = dispatched(1).getFirst();
        transaction.executeWithoutResult(cutOff -> {
            assertThat(outbox.take(outbox.due(NOW, null, 1).getFirst().id(), NOW))
                    .isTrue();
            cutOff.setRollbackOnly();
        });
        couriers.getFirst().start();
        awaitEmpty();

        assertThat(delivered).containsExactly(subject);
    }

    @Test
    void whatSomebodyElseIsDeliveringRightNowIsPassedByWithoutWaiting() throws Exception {
        var parcel = waiting(dispatched(1).getFirst());
        var taken = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var other = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    assertThat(outbox.take(parcel, NOW)).isTrue();
                    taken.countDown();
                    awaitOrFail(seen);
                }));
        awaitOrFail(taken);

        assertThat(outbox.take(parcel, NOW)).isFalse();
        seen.countDown();
        other.join();
        assertThat(outbox.take(parcel, NOW)).as("it was delivered").isFalse();
    }

    /// More than are looked at in one go stand before it, and none of them can be delivered.
    @Test
    void whatCannotBeDeliveredHoldsUpNoOtherAndArrivesOnceItCan() throws Exception {
        undeliverable.addAll(dispatched(PARCELS));
        var later = UUID.randomUUID();
        outbox.add(UUID.randomUUID(), later, UUID.randomUUID(), NOW.plusSeconds(1));
        couriers.getFirst().start();
        await(() -> delivered.contains(later));
        await(() -> outbox.due(NOW, null, 1).isEmpty());
        assertThat(delivered).containsExactly(later);

        var others = Set.copyOf(undeliverable);
        undeliverable.clear();
        clock.advance(A_SECOND);
        awaitEmpty();

        assertThat(delivered).hasSize(PARCELS + 1).doesNotHaveDuplicates().containsAll(others);
    }

    @Test
    void aCourierThatIsStoppedLeavesTheRestForWhoeverComesNext() throws Exception {
        var subjects = dispatched(PARCELS);
        stopping = true;
        couriers.getFirst().start();
        await(() -> !delivered.isEmpty() && !couriers.getFirst().isRunning());
        Thread.sleep(Duration.ofMillis(200));
        assertThat(delivered).hasSizeLessThan(PARCELS);

        stopping = false;
        couriers.getLast().start();
        awaitEmpty();

        assertThat(delivered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(subjects);
    }

    /// A node looks every second, and whenever something is sent.
    @Test
    void whatIsDueIsFoundByAnIndexAmongManyThatWereDeliveredOrPutOff() {
        var database = JdbcClient.create(source);
        database.sql("""
                        INSERT INTO exchange_parcel (id, subject, recipient, dispatched_at, delivered_at, tries, next_try_at)
                        SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(),
                            CASE WHEN n % 2 = 0 THEN now() END, n % 2, 'epoch'::timestamptz + n % 2 * interval '100 years'
                        FROM generate_series(1, 20000) n
                        """).update();
        database.sql("ANALYZE exchange_parcel").update();
        var seen = new SeenStatements(source);
        new Outbox(JdbcClient.create(seen)).due(NOW, null, PARCELS);

        var plan = database.sql("EXPLAIN " + seen.lastWith("next_try_at <="))
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(String.join("\n", plan))
                .contains("Index Cond: ((next_try_at <=")
                .doesNotContain("Sort");
    }

    private Courier courier() {
        return new Courier(outbox, transaction, event -> hand((ParcelDelivered) event), clock);
    }

    private void hand(ParcelDelivered parcel) {
        if (undeliverable.contains(parcel.subject())) {
            throw new IllegalStateException("Nobody can take this parcel yet");
        }
        delivered.add(parcel.subject());
        if (stopping) {
            couriers.getFirst().stop();
        }
    }

    private List<UUID> dispatched(int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(_ -> {
                    var subject = UUID.randomUUID();
                    outbox.add(UUID.randomUUID(), subject, UUID.randomUUID(), NOW);
                    return subject;
                })
                .toList();
    }

    private UUID waiting(UUID subject) {
        return outbox.due(NOW, null, PARCELS).stream()
                .filter(parcel -> parcel.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void awaitEmpty() throws InterruptedException {
        await(() -> outbox.due(LATER, null, 1).isEmpty());
    }
}

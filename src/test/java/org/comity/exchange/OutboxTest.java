package org.comity.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.exchange.store.Outbox;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Parcels wait in the outbox until one courier takes them, and one only.
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int PARCELS = 60;
    private static final int COURIERS = 4;

    private final DataSource source = TestDatabase.freshDatabase("exchange");
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Outbox outbox = new Outbox(JdbcClient.create(source));

    @Test
    void severalWhoEmptyItAtOnceDeliverEachParcelOnce() throws Exception {
        var subjects = IntStream.range(0, PARCELS).mapToObj(_ -> dispatched()).toList();

        var delivered = new ArrayList<UUID>();
        try (var couriers = Executors.newFixedThreadPool(COURIERS)) {
            var together = new CyclicBarrier(COURIERS);
            var rounds = IntStream.range(0, COURIERS)
                    .<Callable<List<UUID>>>mapToObj(_ -> () -> {
                        together.await();
                        return everythingThereIs();
                    })
                    .toList();
            for (var round : couriers.invokeAll(rounds)) {
                delivered.addAll(round.get());
            }
        }

        assertThat(delivered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void theSameSubjectForTheSameRecipientIsSentOnceHoweverOftenItIsDispatched() {
        var subject = UUID.randomUUID();
        var recipient = UUID.randomUUID();
        outbox.add(UUID.randomUUID(), subject, recipient, NOW);
        outbox.add(UUID.randomUUID(), subject, recipient, NOW);

        assertThat(everythingThereIs()).containsExactly(subject);
        assertThat(everythingThereIs()).isEmpty();
    }

    @Test
    void whatACourierTookAndDidNotDeliverIsTakenAgain() {
        var subject = dispatched();
        transaction.executeWithoutResult(cutOff -> {
            assertThat(outbox.take(PARCELS)).hasSize(1);
            cutOff.setRollbackOnly();
        });

        assertThat(everythingThereIs()).containsExactly(subject);
    }

    private UUID dispatched() {
        var subject = UUID.randomUUID();
        outbox.add(UUID.randomUUID(), subject, UUID.randomUUID(), NOW);
        return subject;
    }

    /// Takes five at a time until nothing is left that nobody else delivers right now.
    private List<UUID> everythingThereIs() {
        var delivered = new ArrayList<UUID>();
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(begun -> {
                var waiting = outbox.take(5);
                waiting.forEach(parcel -> {
                    outbox.delivered(parcel.id(), NOW);
                    delivered.add(parcel.subject());
                });
                return !waiting.isEmpty();
            }));
        }
        return delivered;
    }
}

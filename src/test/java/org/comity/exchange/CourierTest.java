package org.comity.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.Patience.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.comity.exchange.store.Outbox;
import org.comity.testing.MutableClock;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What cannot be delivered is tried again after gaps that double, until it can be, and keeps nothing else waiting.
class CourierTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final SeenStatements source = new SeenStatements(TestDatabase.freshDatabase("exchange"));
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final Queue<UUID> tried = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> delivered = new ConcurrentLinkedQueue<>();
    private final Set<UUID> undeliverable = ConcurrentHashMap.newKeySet();
    private final Queue<ParcelLate> told = new ConcurrentLinkedQueue<>();
    private volatile boolean deaf;
    private final Logger log = (Logger) LoggerFactory.getLogger(Courier.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Courier courier = courier();

    @BeforeEach
    void begin() {
        logged.start();
        log.addAppender(logged);
        courier.start();
    }

    @AfterEach
    void end() {
        courier.stop();
        log.detachAppender(logged);
    }

    @Test
    void theGapsDoubleFromASecondToFiveMinutes() {
        assertThat(IntStream.rangeClosed(1, 11).mapToObj(Courier::gapAfter).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
        assertThat(Courier.gapAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatFailedIsTriedAgainAfterItsGapAndDeliveredOnceItsCauseIsGone() throws Exception {
        var failing = failing();
        assertThat(triesAfter(Duration.ZERO, failing)).isEqualTo(1);
        assertThat(triesAfter(A_SECOND, failing)).isEqualTo(2);
        assertThat(triesAfter(A_SECOND, failing))
                .as("its gap is two seconds now")
                .isEqualTo(2);
        assertThat(triesAfter(A_SECOND, failing)).isEqualTo(3);

        undeliverable.clear();
        assertThat(triesAfter(Duration.ofSeconds(3), failing)).isEqualTo(3);
        assertThat(delivered).doesNotContain(failing);
        triesAfter(A_SECOND, failing);

        assertThat(delivered).containsOnlyOnce(failing);
    }

    @Test
    void whatWaitsForItsGapHoldsUpNoOther() throws Exception {
        var failing = failing();
        triesAfter(Duration.ZERO, failing);

        var other = dispatched();
        await(() -> delivered.contains(other));

        assertThat(delivered).doesNotContain(failing);
    }

    @Test
    void aFailureIsToldWholeOnceAndThenInALine() throws Exception {
        var failing = failing();
        triesAfter(Duration.ZERO, failing);
        triesAfter(A_SECOND, failing);

        assertThat(events()).hasSize(2);
        var first = events().getFirst();
        var second = events().getLast();
        assertThat(first.getThrowableProxy()).isNotNull();
        assertThat(second.getThrowableProxy()).isNull();
        assertThat(second.getFormattedMessage())
                .contains("tries=2", "waits since 2026-11-23T09:00:00Z", "next try in 2 s", "IllegalStateException");
        assertThat(first.getFormattedMessage() + second.getFormattedMessage()).doesNotContain(failing.toString());
    }

    @Test
    void whatFailsForAMinuteIsToldOnce() throws Exception {
        var failing = failing();
        var dispatched = clock.instant();
        triesUntil(Courier.LATE - 1, failing);
        assertThat(told).isEmpty();

        triesAfter(Courier.gapAfter(Courier.LATE - 1), failing);
        assertThat(told).singleElement().satisfies(late -> {
            assertThat(late.subject()).isEqualTo(failing);
            assertThat(late.since()).isEqualTo(dispatched);
            assertThat(Duration.between(late.since(), late.at())).isEqualTo(Duration.ofSeconds(63));
        });
        triesAfter(Courier.gapAfter(Courier.LATE), failing);

        assertThat(told).hasSize(1);
    }

    @Test
    void whereNobodyCanBeToldItWaitsForItsGapAllTheSame() throws Exception {
        deaf = true;
        var failing = failing();
        triesUntil(Courier.LATE, failing);

        assertThat(triesAfter(Duration.ofSeconds(63), failing)).isEqualTo(Courier.LATE);
        assertThat(triesAfter(A_SECOND, failing)).isEqualTo(Courier.LATE + 1);
        assertThat(events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("Nobody was told that it is late"));
    }

    @Test
    void theGapHoldsOverARestart() throws Exception {
        var failing = failing();
        triesAfter(Duration.ZERO, failing);
        courier.stop();
        courier = courier();
        courier.start();

        assertThat(triesAfter(Duration.ZERO, failing)).isEqualTo(1);
        assertThat(triesAfter(A_SECOND, failing)).isEqualTo(2);
    }

    /// The listing fails every second then: told whole once as well, and nothing is counted against a parcel.
    @Test
    void aDatabaseThatIsAwayIsToldWholeOnceAndCountsAgainstNoParcel() throws Exception {
        source.cutWhile(() -> awaitUninterrupted(2));

        assertThat(events().getFirst().getThrowableProxy()).isNotNull();
        assertThat(events().stream().skip(1)).allMatch(event -> event.getThrowableProxy() == null);
        var parcel = dispatched();
        await(() -> delivered.contains(parcel));
        assertThat(tried).containsExactly(parcel);
    }

    private Courier courier() {
        return new Courier(new Outbox(database), transaction, this::hear, clock);
    }

    private void hear(Object event) {
        if (event instanceof ParcelLate late) {
            told.add(late);
            if (deaf) {
                throw new IllegalStateException("Nobody can be told");
            }
        } else {
            hand((ParcelDelivered) event);
        }
    }

    private void hand(ParcelDelivered parcel) {
        tried.add(parcel.subject());
        if (undeliverable.contains(parcel.subject())) {
            throw new IllegalStateException("Nobody can take this parcel yet");
        }
        delivered.add(parcel.subject());
    }

    private UUID failing() {
        var subject = UUID.randomUUID();
        undeliverable.add(subject);
        dispatch(subject);
        return subject;
    }

    private UUID dispatched() {
        var subject = UUID.randomUUID();
        dispatch(subject);
        return subject;
    }

    private void dispatch(UUID subject) {
        transaction.executeWithoutResult(_ -> courier.dispatch(subject, UUID.randomUUID()));
    }

    /// Lets so many tries of a new parcel fail, each when its time has come.
    private void triesUntil(int tries, UUID subject) throws InterruptedException {
        triesAfter(Duration.ZERO, subject);
        for (var done = 1; done < tries; done++) {
            triesAfter(Courier.gapAfter(done), subject);
        }
        assertThat(tried.stream().filter(subject::equals)).hasSize(tries);
    }

    /// How often a parcel was tried once that much time has passed, and the courier has gone round with everything
    /// that is due: what comes after something else is delivered is the next round's.
    private long triesAfter(Duration time, UUID subject) throws InterruptedException {
        clock.advance(time);
        for (var round = 0; round < 2; round++) {
            var other = dispatched();
            await(() -> delivered.contains(other));
        }
        return tried.stream().filter(subject::equals).count();
    }

    private void awaitUninterrupted(int events) {
        try {
            await(() -> events().size() >= events);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private List<ILoggingEvent> events() {
        return List.copyOf(logged.list);
    }
}

package org.comity.requests.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.APPROVER;
import static org.comity.requests.ARequest.DRAFTER;
import static org.comity.requests.ARequest.JAPAN;
import static org.comity.requests.ARequest.thatIs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Officer;
import org.comity.requests.ARequest;
import org.comity.requests.LimitSettings;
import org.comity.requests.model.Act;
import org.comity.requests.model.Status;
import org.comity.requests.store.PaceStore;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How many requests are begun and sent in an hour and in a day.
class KeepingPaceTest {

    private static final DataSource DATABASE = TestDatabase.freshDatabase("requests");

    private final JdbcClient database = JdbcClient.create(DATABASE);
    private final PaceStore pace = new PaceStore(database);
    private final Recorded recorded = new Recorded();
    private Instant now = ARequest.NOW;

    @BeforeEach
    void nothingWasSentYet() {
        database.sql("TRUNCATE requests_pace CASCADE").update();
        database.sql("ALTER TABLE requests_pace DROP CONSTRAINT IF EXISTS requests_pace_request_id_fkey")
                .update();
    }

    @Test
    void aPersonSendsTwentyInAnHourAndTheNextOneWhenTheFirstIsAnHourOld() {
        var first = now;
        for (var sent = 0; sent < 20; sent++) {
            assertThat(again(Act.SEND, DRAFTER)).isEmpty();
            send(DRAFTER);
            now = now.plusSeconds(60);
        }

        assertThat(again(Act.SEND, DRAFTER)).contains(first.plus(Duration.ofHours(1)));
        assertThat(again(Act.SEND, APPROVER)).as("a colleague goes on").isEmpty();
        assertThat(again(Act.START, DRAFTER)).as("and drafts can be begun").isEmpty();
        now = first.plus(Duration.ofHours(1));
        assertThat(again(Act.SEND, DRAFTER)).isEmpty();
    }

    @Test
    void inADayAPersonSendsAHundred() {
        var first = now;
        for (var sent = 0; sent < 100; sent++) {
            send(DRAFTER);
            now = now.plusSeconds(600);
        }

        assertThat(again(Act.SEND, DRAFTER)).contains(first.plus(Duration.ofDays(1)));
    }

    @Test
    void anAuthoritySendsAsManyAsItsOwnLimitSaysWhoeverSends() {
        send(DRAFTER);
        send(DRAFTER);
        send(APPROVER);

        assertThat(again(new LimitSettings(0, 0, 3, 0, 0, 0), Act.SEND, DRAFTER))
                .contains(now.plusSeconds(3_600));
        assertThat(again(new LimitSettings(0, 0, 4, 0, 0, 0), Act.SEND, DRAFTER))
                .isEmpty();
        assertThat(again(new LimitSettings(0, 0, 0, 3, 0, 0), Act.SEND, DRAFTER))
                .contains(now.plusSeconds(86_400));
    }

    @Test
    void oneOtherAuthorityIsSentOnlySoManyAndOthersAreStillReached() {
        send(DRAFTER);
        send(APPROVER);
        var two = new LimitSettings(0, 0, 0, 0, 2, 0);

        assertThat(again(two, Act.SEND, DRAFTER)).contains(now.plusSeconds(3_600));
        assertThat(new KeepingPace(pace, two.limits(), recorded, clock())
                        .again(Act.SEND, DRAFTER, ARequest.STRANGER.authority()))
                .isEmpty();
    }

    @Test
    void beginningDraftsHasTheSameLimits() {
        for (var begun = 0; begun < 20; begun++) {
            pace.started(thatIs(Status.DRAFT).build(), DRAFTER.id(), now);
        }

        assertThat(again(Act.START, DRAFTER)).contains(now.plus(Duration.ofHours(1)));
        assertThat(again(Act.SEND, DRAFTER)).isEmpty();
    }

    @Test
    void whoMeetsALimitIsInTheRecordOnceInTenMinutes() {
        for (var sent = 0; sent < 20; sent++) {
            send(DRAFTER);
        }
        again(Act.SEND, DRAFTER);
        again(Act.SEND, DRAFTER);
        assertThat(recorded.entries).hasSize(1);
        assertThat(recorded.entries.getFirst().act()).isEqualTo("request.limited");
        assertThat(recorded.entries.getFirst().statement().fields())
                .containsEntry("limit", "person")
                .containsEntry("officer", DRAFTER.id().toString());

        now = now.plus(Duration.ofMinutes(10));
        again(Act.SEND, DRAFTER);
        assertThat(recorded.entries).hasSize(2);
    }

    @Test
    void aLimitOfZeroIsNone() {
        for (var sent = 0; sent < 101; sent++) {
            send(DRAFTER);
        }

        assertThat(again(new LimitSettings(0, 0, 0, 0, 0, 0), Act.SEND, DRAFTER))
                .isEmpty();
    }

    @Test
    void manyAtOnceAreNotMoreThanTheLimit() throws Exception {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        var five = new LimitSettings(5, 0, 0, 0, 0, 0);
        var sent = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var attempt = 0; attempt < 40; attempt++) {
                threads.execute(() -> transaction.executeWithoutResult(status -> {
                    if (again(five, Act.SEND, DRAFTER).isEmpty()) {
                        send(DRAFTER);
                        sent.incrementAndGet();
                    }
                }));
            }
        }

        assertThat(sent.get()).isEqualTo(5);
    }

    private Optional<Instant> again(Act act, Officer officer) {
        return again(new LimitSettings(20, 100, 100, 500, 60, 300), act, officer);
    }

    private Optional<Instant> again(LimitSettings limits, Act act, Officer officer) {
        return new KeepingPace(pace, limits.limits(), recorded, clock()).again(act, officer, JAPAN);
    }

    private void send(Officer officer) {
        pace.sent(thatIs(Status.APPROVED).build(), officer.id(), Optional.empty(), now);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /// A record that keeps what it is told.
    private static final class Recorded implements AuditTrail {

        private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

        @Override
        public EntryId append(AuditEntry entry) {
            entries.add(entry);
            return new EntryId(new UUID(0, entries.size()));
        }

        @Override
        public Optional<Receipt> receipt(EntryId id) {
            return Optional.empty();
        }
    }
}

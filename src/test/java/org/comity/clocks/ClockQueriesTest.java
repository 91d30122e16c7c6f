package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestId;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is asked of a hundred thousand clocks is answered by indexes.
class ClockQueriesTest {

    private static final int ROWS = 100_000;
    private static final int AT_MOST = 500;

    private static final SeenStatements seen =
            new SeenStatements(TestDatabase.freshDatabase("identity", "requests", "clocks"));
    private static final JdbcClient database = JdbcClient.create(seen);

    private final ClockStore clocks = new ClockStore(database);

    @BeforeAll
    static void aHundredThousandClocksOfFiftyAuthorities() {
        database.sql("""
                        INSERT INTO clocks_clock (id, request_id, reference, measure, kind, requesting, requested, zone,
                            other_zone, urgent, state, started_at, last_day, due_at, turn, sequence, changed_at, next_at)
                        SELECT md5('c' || n)::uuid, md5('r' || n)::uuid, 'PT-2026-' || n, 'GIVING_EFFECT',
                            'SERVING_THE_ORDER', md5((n % 50)::text)::uuid, md5((n % 49)::text)::uuid, 'Asia/Tokyo',
                            'Europe/Lisbon', false, CASE WHEN n % 3 = 0 THEN 'ENDED' ELSE 'RUNNING' END, now(),
                            date '2026-01-01' + n % 900, timestamptz '2026-01-02 00:00+09' + n % 900 * interval '1 day',
                            0, 0, now(), CASE WHEN n % 3 = 0 THEN NULL
                                ELSE timestamptz '2026-01-02 00:00+09' + n % 900 * interval '1 day' END
                        FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        database.sql("ANALYZE clocks_clock").update();
    }

    @Test
    void theBoardOfAnAuthorityIsReadByIndexesAndIsBounded() {
        var authority = database.sql("SELECT requesting FROM clocks_clock LIMIT 1")
                .query(UUID.class)
                .single();

        var due = clocks.due(new AuthorityId(authority), AT_MOST);

        assertThat(due).hasSize(AT_MOST).isSortedAccordingTo((one, other) -> at(one).compareTo(at(other)));
        assertReadByIndexes("UNION ALL");
    }

    @Test
    void whatIsToBeRaisedIsReadByAnIndex() {
        assertThat(clocks.toRaise(Instant.parse("2026-01-05T00:00:00Z"), 50)).hasSize(50);

        assertReadByIndexes("SKIP LOCKED");
    }

    @Test
    void theClocksOfARequestAreReadByAnIndex() {
        var request = new RequestId(database.sql("SELECT request_id FROM clocks_clock WHERE state = 'RUNNING' LIMIT 1")
                .query(UUID.class)
                .single());

        assertThat(clocks.openOf(request)).hasSize(1);
        assertReadByIndexes("FOR UPDATE");
        assertThat(clocks.of(request, AT_MOST)).hasSize(1);
        assertReadByIndexes("started_at DESC");
        assertThat(clocks.of(List.of(request), Instant.EPOCH, AT_MOST)).hasSize(1);
        assertReadByIndexes("= ANY");
    }

    private static Instant at(CaseClock clock) {
        return Objects.requireNonNull(clock.term()).due();
    }

    private static void assertReadByIndexes(String words) {
        var sql = seen.lastWith(words);
        var plan = String.join(
                "\n", database.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }
}

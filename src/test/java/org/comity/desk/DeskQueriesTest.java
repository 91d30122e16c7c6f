package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The desk's tables with a hundred thousand tickets.
class DeskQueriesTest {

    private static final String TICKET =
            "SELECT t.*, m.confirmed FROM desk_ticket t LEFT JOIN desk_mail m ON m.ticket_id = t.id ";

    private static JdbcClient database;

    @BeforeAll
    static void aHundredThousandTickets() {
        database = JdbcClient.create(TestDatabase.freshDatabase("desk"));
        database.sql("""
                        INSERT INTO desk_ticket (id, reference, topic, language, person_id, secret_digest, case_key,
                            suspicious, status, assignee_id, written_at, since, due_at, warn_at, reason)
                        SELECT md5(n::text)::uuid, 'DESK-2026-' || lpad(n::text, 6, '0'), 'OTHER', 'en',
                            CASE WHEN n % 2 = 0 THEN md5((n / 20)::text)::uuid END,
                            CASE WHEN n % 2 = 1 THEN sha256(n::text::bytea) END,
                            gen_random_uuid(), false, CASE WHEN n % 500 = 0 THEN 'NEW' ELSE 'CLOSED' END,
                            md5((n % 3)::text)::uuid, timestamptz '2026-01-01' + n * interval '1 minute',
                            timestamptz '2026-01-01' + n * interval '1 minute',
                            CASE WHEN n % 500 = 0 THEN timestamptz '2026-02-01' + n * interval '1 minute' END,
                            CASE WHEN n % 500 = 0 THEN timestamptz '2026-01-30' + n * interval '1 minute' END,
                            CASE WHEN n % 500 <> 0 THEN 'DONE' END
                        FROM generate_series(1, 100000) n
                        """).update();
        database.sql("""
                        INSERT INTO desk_step (ticket_id, act, hand, at, entry_id)
                        SELECT id, 'WRITE', 'WRITER', written_at, gen_random_uuid() FROM desk_ticket
                        """).update();
        database.sql("""
                        INSERT INTO desk_mail (ticket_id, address, code, confirmed, asked_at)
                        SELECT id, 'a' || reference || '@x.example', rpad(reference, 43, 'x'), true, written_at
                        FROM desk_ticket WHERE secret_digest IS NOT NULL
                        """).update();
        database.sql("ANALYZE").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TICKET + "WHERE t.id = md5('7')::uuid",
                TICKET + "WHERE t.secret_digest = '\\x00'",
                TICKET + "WHERE t.reference = 'DESK-2026-000007'",
                TICKET + "WHERE t.status IN ('NEW', 'ASSIGNED') ORDER BY t.due_at, t.id LIMIT 100",
                TICKET + "WHERE t.status = 'CLOSED' ORDER BY t.since DESC, t.id LIMIT 200",
                TICKET + "WHERE t.assignee_id = md5('1')::uuid ORDER BY t.since DESC LIMIT 200",
                TICKET + "WHERE t.person_id = md5('7')::uuid ORDER BY t.written_at DESC LIMIT 200",
                TICKET + "ORDER BY t.written_at DESC, t.id LIMIT 200",
                "SELECT count(*) FROM desk_ticket WHERE person_id IS NULL AND written_at > '2026-03-11 00:00Z'",
                "SELECT id FROM desk_ticket WHERE warn_at <= '2026-01-30 12:00Z' ORDER BY warn_at LIMIT 200",
                "SELECT id FROM desk_ticket WHERE status = 'CLOSED' AND since < '2026-01-01 05:00Z'"
                        + " AND forgotten_at IS NULL ORDER BY since LIMIT 200",
                "SELECT * FROM desk_step WHERE ticket_id = md5('7')::uuid ORDER BY number",
                "SELECT ticket_id FROM desk_mail WHERE code = 'x'",
                "SELECT count(*) FROM desk_mail WHERE lower(address) = 'x' AND asked_at > '2026-01-01 00:00Z'"
            })
    void whatIsLookedUpHasAnIndex(String sql) {
        var plan = String.join(
                "\n", database.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on desk_ticket", "Seq Scan on desk_step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk_step", "desk_routing"})
    void whatWasSaidAndDoneIsNeverChanged(String table) {
        assertThatThrownBy(() -> database.sql("DELETE FROM " + table).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert-only");
    }

    @Test
    void aTicketThatEndedSaysWhyAndOneThatIsOwedAnAnswerSaysByWhen() {
        for (var change : new String[] {"reason = NULL", "due_at = now()", "status = 'NEW'"}) {
            assertThatThrownBy(() -> database.sql("UPDATE desk_ticket SET " + change + " WHERE id = md5('7')::uuid")
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}

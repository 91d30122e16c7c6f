package org.comity.statistics;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counted requests by the ten thousand, made up by the database itself: every authority asks every other for
/// everything, with times from minutes to weeks.
public final class MadeUpCases {

    private MadeUpCases() {}

    /// Authority `n` is the digest of `n`, in one of as many made-up States as fit into two letters.
    ///
    /// @param days over how many days they were sent, from the first on
    /// @param half whether every second one is from the first authority
    /// @param stale those before it are not summed up
    public static void add(
            JdbcClient database, int rows, int authorities, LocalDate first, int days, boolean half, LocalDate stale) {
        database.sql("""
                        INSERT INTO statistics_case (request_id, requesting, requested, requesting_state, requested_state,
                            measure, category, offence, emergency, sent_at, delivered_at, acknowledged_at, executed_at,
                            refusal, asked, preserved, converted, lapsed, extensions, only_members, stale)
                        SELECT md5('r' || n)::uuid, md5(asks::text)::uuid, md5((n / 7 % :many)::text)::uuid,
                            'A' || chr(65 + asks % 26), 'A' || chr(65 + n / 7 % :many % 26),
                            (ARRAY['PRESERVATION', 'PRESERVATION', 'STORED_DATA', 'ASSISTANCE', 'EXTRADITION',
                                'EMERGENCY_DISCLOSURE', 'GIVING_EFFECT', 'LIVE_TRAFFIC'])[1 + n % 8],
                            (ARRAY['traffic', 'subscriber', 'content', ''])[1 + n % 4],
                            (ARRAY['CORE', 'CORE', 'COMPUTER_COMMITTED', 'EVIDENCE_ONLY', 'PROTOCOL1'])[1 + n % 5],
                            n % 9 = 0, sent, sent + interval '1 second',
                            CASE WHEN n / 11 % 10 > 0 THEN sent + (n % 3000) * interval '1 minute' END,
                            CASE WHEN n / 11 % 10 > 2 THEN sent + (n % 60000) * interval '1 minute' END,
                            CASE WHEN n / 11 % 13 = 0 THEN (ARRAY['LAW_OR_TREATY', 'ESSENTIAL_INTERESTS'])[1 + n % 2] END,
                            n % 6 = 0, n % 8 < 2, n % 16 = 0, n % 16 = 1, n % 3, n % 17 = 0, sent < :stale
                        FROM generate_series(1, :rows) n, LATERAL (
                            SELECT :first::date + (n::bigint * 7919 % :days)::int + time '08:00' AS sent,
                                CASE WHEN :half AND n % 2 = 0 THEN 0 ELSE n % :many END AS asks) at
                        """)
                .param("rows", rows)
                .param("many", authorities)
                .param("first", first)
                .param("days", days)
                .param("half", half)
                .param("stale", stale)
                .update();
        database.sql("ANALYZE statistics_case").update();
    }
}

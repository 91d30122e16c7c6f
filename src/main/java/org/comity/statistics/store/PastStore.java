package org.comity.statistics.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the past was counted, and what one authority met in other States.
public class PastStore {

    /// @param refusal null where it did not come back
    public record Met(
            RequestedMeasure measure,
            Country state,
            @Nullable String refusal,
            int times) {}

    private final JdbcClient database;

    public PastStore(JdbcClient database) {
        this.database = database;
    }

    public boolean counted() {
        return database.sql("SELECT count(*) FROM statistics_past")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void counted(Instant at) {
        database.sql("INSERT INTO statistics_past (counted_at) VALUES (:at) ON CONFLICT DO NOTHING")
                .param("at", CaseStore.at(at))
                .update();
    }

    /// What came of the latest requests of an authority to each of some States; none under TLP:RED.
    ///
    /// @param most of each State
    public List<Met> met(AuthorityId authority, Set<Country> states, LocalDate since, int most) {
        return database.sql("""
                        SELECT latest.measure, asked.state, latest.refusal, count(*) AS times
                        FROM unnest(string_to_array(:states, ',')) AS asked (state), LATERAL (
                            SELECT measure, refusal FROM statistics_case
                            WHERE requesting = :authority AND requested_state = asked.state::char(2)
                                AND sent_at >= :since AND NOT only_members
                            ORDER BY sent_at DESC LIMIT :most) latest
                        GROUP BY latest.measure, asked.state, latest.refusal
                        """)
                .param("states", states.stream().map(Country::code).sorted().collect(Collectors.joining(",")))
                .param("authority", authority.value())
                .param("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Met(
                        RequestedMeasure.valueOf(row.getString("measure")),
                        Country.of(row.getString("state")),
                        row.getString("refusal"),
                        row.getInt("times")))
                .list();
    }
}

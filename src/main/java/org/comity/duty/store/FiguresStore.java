package org.comity.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.duty.Rung;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.Figures;
import org.comity.identity.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What drills of the secretariat say of all together, counted in the database.
public class FiguresStore {

    private final JdbcClient database;

    public FiguresStore(JdbcClient database) {
        this.database = database;
    }

    /// Figures of one drill: of all, by day or by night.
    ///
    /// @param night empty for all
    public record Counted(DrillId drill, Optional<Boolean> night, Figures figures) {}

    /// Of those of these drills that are over for everyone; of groups of any size. Whoever never answered took forever.
    public List<Counted> of(Collection<DrillId> drills) {
        return database.sql("""
                        SELECT drill_id, night, grouping(night) = 1 AS everyone, count(*) AS called,
                            count(seconds) AS answered,
                            percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(seconds, 'Infinity')) AS median,
                            percentile_disc(0.9) WITHIN GROUP (ORDER BY coalesce(seconds, 'Infinity')) AS ninetieth,
                            count(*) FILTER (WHERE seconds <= 900) AS within15,
                            count(*) FILTER (WHERE seconds <= 1800) AS within30,
                            count(*) FILTER (WHERE seconds <= 3600) AS within60,
                            count(seconds) FILTER (WHERE rung = 'DUTY') AS duty,
                            count(seconds) FILTER (WHERE rung = 'DEPUTY') AS deputy,
                            count(seconds) FILTER (WHERE rung = 'OFFICERS') AS officers,
                            count(seconds) FILTER (WHERE rung = 'SECRETARIAT') AS secretariat
                        FROM (SELECT c.drill_id, c.night, c.rung,
                                CAST(extract(epoch FROM c.acknowledged_at - c.called_at) AS float8) AS seconds
                            FROM duty_call c
                            WHERE c.drill_id = ANY (CAST(:drills AS uuid[])) AND c.called_at IS NOT NULL
                              AND NOT EXISTS (SELECT 1 FROM duty_call open
                                WHERE open.drill_id = c.drill_id AND open.next_at IS NOT NULL)) AS answers
                        GROUP BY GROUPING SETS ((drill_id), (drill_id, night))
                        """)
                .param("drills", drills.stream().map(DrillId::value).toArray(UUID[]::new))
                .query(FiguresStore::counted)
                .list();
    }

    /// Those whom a drill does not reach: the ladder came to the secretariat, and nobody acknowledged.
    public List<AuthorityId> silent(DrillId drill, int most) {
        return database.sql("""
                        SELECT authority_id FROM duty_call
                        WHERE drill_id = :drill AND rung = 'SECRETARIAT' AND acknowledged_at IS NULL
                        ORDER BY authority_id LIMIT :most
                        """)
                .param("drill", drill.value())
                .param("most", most)
                .query((row, number) -> new AuthorityId(Rows.id(row, "authority_id")))
                .list();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        var byRung = new EnumMap<Rung, Integer>(Rung.class);
        for (var rung : Rung.values()) {
            byRung.put(rung, row.getInt(rung.name().toLowerCase(Locale.ROOT)));
        }
        return new Counted(
                new DrillId(Rows.id(row, "drill_id")),
                row.getBoolean("everyone") ? Optional.empty() : Optional.of(row.getBoolean("night")),
                new Figures(
                        row.getInt("called"),
                        row.getInt("answered"),
                        seconds(row.getDouble("median")),
                        seconds(row.getDouble("ninetieth")),
                        Map.of(15, row.getInt("within15"), 30, row.getInt("within30"), 60, row.getInt("within60")),
                        byRung));
    }

    private static Optional<Duration> seconds(double seconds) {
        return Double.isInfinite(seconds)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
    }
}

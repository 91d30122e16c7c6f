package org.comity.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.statistics.model.Quarter;
import org.comity.statistics.model.ReleasedCell;
import org.comity.statistics.model.ReleasedPart;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `statistics_quarter` and `statistics_release`: written once, and never again.
public class ReleaseStore {

    private final JdbcClient database;

    public ReleaseStore(JdbcClient database) {
        this.database = database;
    }

    /// @return false where the quarter was released before, or another node is at it
    public boolean begin(Quarter quarter, Instant at) {
        return database.sql("INSERT INTO statistics_quarter (quarter, released_at) VALUES (:quarter, :at)"
                                + " ON CONFLICT DO NOTHING")
                        .param("quarter", quarter.toString())
                        .param("at", CaseStore.at(at))
                        .update()
                == 1;
    }

    public void add(Quarter quarter, ReleasedPart part, List<ReleasedCell> cells) {
        for (var place = 0; place < cells.size(); place++) {
            add(quarter, part, place, cells.get(place));
        }
    }

    private void add(Quarter quarter, ReleasedPart part, int place, ReleasedCell cell) {
        database.sql("""
                        INSERT INTO statistics_release (quarter, part, place, value, requests, acknowledged_median,
                            acknowledged_ninety, executed_median, executed_ninety)
                        VALUES (:quarter, :part, :place, :value, :requests, :ackMedian, :ackNinety, :exeMedian, :exeNinety)
                        """)
                .param("quarter", quarter.toString())
                .param("part", part.name())
                .param("place", place)
                .param("value", cell.value())
                .param("requests", cell.requests())
                .param("ackMedian", boxed(cell.acknowledgedMedian()))
                .param("ackNinety", boxed(cell.acknowledgedNinety()))
                .param("exeMedian", boxed(cell.executedMedian()))
                .param("exeNinety", boxed(cell.executedNinety()))
                .update();
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /// The latest first.
    public List<Quarter> quarters() {
        return database.sql("SELECT quarter FROM statistics_quarter ORDER BY quarter DESC")
                .query((row, number) -> Quarter.read(row.getString("quarter")).orElseThrow())
                .list();
    }

    public Optional<Instant> released(Quarter quarter) {
        return database.sql("SELECT released_at FROM statistics_quarter WHERE quarter = :quarter")
                .param("quarter", quarter.toString())
                .query((row, number) ->
                        row.getObject("released_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Only tables that tell on no State by itself.
    public Map<ReleasedPart, List<ReleasedCell>> of(Quarter quarter) {
        var parts = new EnumMap<ReleasedPart, List<ReleasedCell>>(ReleasedPart.class);
        database.sql("SELECT * FROM statistics_release WHERE quarter = :quarter ORDER BY part, place")
                .param("quarter", quarter.toString())
                .query(row -> {
                    var part = ReleasedPart.valueOf(row.getString("part"));
                    if (!part.towardsOne()) {
                        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(cell(row));
                    }
                });
        return parts;
    }

    /// What was released of what went to some States, by value, added up over the latest quarters.
    public Map<String, Integer> towards(ReleasedPart part, Set<Country> states, int latestQuarters) {
        var last = states.stream().map(Country::code).collect(Collectors.toSet());
        return database
                .sql("""
                        SELECT value, requests FROM statistics_release WHERE part = :part AND quarter IN (
                            SELECT quarter FROM statistics_quarter ORDER BY quarter DESC LIMIT :most)
                        AND split_part(value, '>', 2) IN (:states)
                        """)
                .param("part", part.name())
                .param("most", latestQuarters)
                .param("states", last)
                .query((row, number) -> Map.entry(row.getString("value"), row.getInt("requests")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private static ReleasedCell cell(ResultSet row) throws SQLException {
        return new ReleasedCell(
                row.getString("value"),
                row.getInt("requests"),
                number(row, "acknowledged_median"),
                number(row, "acknowledged_ninety"),
                number(row, "executed_median"),
                number(row, "executed_ninety"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}

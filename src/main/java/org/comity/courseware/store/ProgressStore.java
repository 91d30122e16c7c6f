package org.comity.courseware.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.comity.courseware.model.UnitResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `courseware_unit`: how far somebody is in each unit.
public class ProgressStore {

    /// Packages write any character, also such as a database refuses.
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JdbcClient database;

    public ProgressStore(JdbcClient database) {
        this.database = database;
    }

    /// How far somebody is in a unit.
    ///
    /// @param session how often it was opened
    /// @param sequence of the newest message of that session
    /// @param said everything the unit wrote
    /// @param ended whether it said that it is over, in that session
    /// @param spent hundredths of a second in the sessions before
    public record Progress(
            int unit,
            int session,
            int sequence,
            Map<String, String> said,
            boolean ended,
            long spent,
            UnitResult result) {

        public Progress {
            said = Map.copyOf(said);
        }
    }

    public Optional<Progress> find(UUID attempt, int unit) {
        return database.sql("SELECT * FROM courseware_unit WHERE attempt_id = :attempt AND unit = :unit")
                .param("attempt", attempt)
                .param("unit", unit)
                .query((row, _) -> progress(row))
                .optional();
    }

    /// Every unit that was opened.
    public List<Progress> all(UUID attempt) {
        return database.sql("SELECT * FROM courseware_unit WHERE attempt_id = :attempt ORDER BY unit")
                .param("attempt", attempt)
                .query((row, _) -> progress(row))
                .list();
    }

    public void put(UUID attempt, Progress progress) {
        database.sql("""
                        INSERT INTO courseware_unit
                            (attempt_id, unit, session, sequence, said, ended, spent, completed, passed, score)
                        VALUES (:attempt, :unit, :session, :sequence, :said, :ended, :spent, :completed, :passed, :score)
                        ON CONFLICT (attempt_id, unit) DO UPDATE SET session = :session, sequence = :sequence,
                            said = :said, ended = :ended, spent = :spent, completed = :completed, passed = :passed,
                            score = :score
                        """)
                .param("attempt", attempt)
                .param("unit", progress.unit())
                .param("session", progress.session())
                .param("sequence", progress.sequence())
                .param("said", ESCAPING.writeValueAsString(progress.said()))
                .param("ended", progress.ended())
                .param("spent", progress.spent())
                .param("completed", progress.result().completed())
                .param("passed", progress.result().passed().orElse(null), Types.BOOLEAN)
                .param("score", AttemptStore.boxed(progress.result().score()), Types.DOUBLE)
                .update();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var said = new HashMap<String, String>();
        for (var one : ESCAPING.readTree(row.getString("said")).properties()) {
            said.put(one.getKey(), one.getValue().stringValue());
        }
        var score = row.getObject("score", Double.class);
        return new Progress(
                row.getInt("unit"),
                row.getInt("session"),
                row.getInt("sequence"),
                said,
                row.getBoolean("ended"),
                row.getLong("spent"),
                new UnitResult(
                        row.getBoolean("completed"),
                        Optional.ofNullable(row.getObject("passed", Boolean.class)),
                        score == null ? OptionalDouble.empty() : OptionalDouble.of(score)));
    }
}

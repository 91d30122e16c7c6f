package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Report;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_step`.
public class StepStore {

    /// The parameters of [#reported].
    static final Map<String, Object> OF_REPORTED = Map.of(
            "words", Report.acts().stream().map(Enum::name).toList(),
            "readers",
                    Arrays.stream(Act.values())
                            .filter(Act::changesReaders)
                            .map(Enum::name)
                            .toList());

    private final JdbcClient database;
    private final SealedContent sealing;

    public StepStore(JdbcClient database, SealedContent sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /// A column for a list of requests, `reported`: whether the last word of the other side is one that the
    /// requesting side wrote down ([Report]). Such a step stands under an act of the other side, and is the
    /// requesting side's.
    ///
    /// @param alias of the table of requests there
    static String reported(String alias) {
        return """
            coalesce((SELECT s.side = 'REQUESTING' FROM requests_step s WHERE s.request_id = %s.id
                AND (s.side = 'REQUESTED' AND s.act NOT IN (:readers) OR s.side = 'REQUESTING' AND s.act IN (:words))
                ORDER BY s.number DESC LIMIT 1), false) AS reported""".formatted(alias);
    }

    /// The number the next step of a request will have; the request's row must be held.
    public int nextNumber(RequestId id) {
        return database.sql("SELECT coalesce(max(number), 0) + 1 FROM requests_step WHERE request_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public void add(RequestId id, CaseKeyId caseKey, Step step) {
        database.sql("""
                        INSERT INTO requests_step (request_id, number, act, side, at, details, entry_id)
                        VALUES (:id, :number, :act, :side, :at, :details, :entry)
                        """)
                .param("id", id.value())
                .param("number", step.number())
                .param("act", step.act().name())
                .param("side", step.side().name())
                .param("at", RequestStore.at(step.at()))
                .param("details", sealing.seal(caseKey, step.details().reveal()))
                .param("entry", step.entry())
                .update();
    }

    /// What was done to a request so far, by whichever side.
    public Set<Act> acts(RequestId id) {
        return database.sql("SELECT DISTINCT act FROM requests_step WHERE request_id = :id")
                .param("id", id.value())
                .query((row, number) -> Act.valueOf(row.getString("act")))
                .set();
    }

    /// All steps of a request in order.
    public List<Step> of(RequestId id, CaseKeyId caseKey) {
        var keys = sealing.keys(Set.of(caseKey));
        return database.sql("SELECT * FROM requests_step WHERE request_id = :id ORDER BY number")
                .param("id", id.value())
                .query((row, number) -> step(row, keys, caseKey))
                .list();
    }

    /// The step with this entry in the record, or none.
    List<Step> at(RequestId id, CaseKeyId caseKey, UUID entry) {
        var keys = sealing.keys(Set.of(caseKey));
        return database.sql("SELECT * FROM requests_step WHERE request_id = :id AND entry_id = :entry")
                .param("id", id.value())
                .param("entry", entry)
                .query((row, number) -> step(row, keys, caseKey))
                .list();
    }

    private Step step(ResultSet row, KeyRing keys, CaseKeyId caseKey) throws SQLException {
        return new Step(
                row.getInt("number"),
                Act.valueOf(row.getString("act")),
                Side.valueOf(row.getString("side")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Sensitive.of(sealing.openDetails(keys, caseKey, row.getBytes("details"))),
                row.getObject("entry_id", UUID.class));
    }
}

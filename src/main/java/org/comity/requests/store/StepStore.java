package org.comity.requests.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_step`.
public class StepStore {

    private final JdbcClient database;
    private final SealedContent sealing;

    public StepStore(JdbcClient database, SealedContent sealing) {
        this.database = database;
        this.sealing = sealing;
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
                .query((row, number) -> new Step(
                        row.getInt("number"),
                        Act.valueOf(row.getString("act")),
                        Side.valueOf(row.getString("side")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Sensitive.of(sealing.openDetails(keys, caseKey, row.getBytes("details"))),
                        row.getObject("entry_id", UUID.class)))
                .list();
    }
}

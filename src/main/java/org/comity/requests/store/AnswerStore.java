package org.comity.requests.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Until when addressees without officers here may answer: the column `answer_due` of `requests_request`.
public class AnswerStore {

    /// A request whose answer is awaited until a day.
    public record Due(RequestId request, LocalDate until) {}

    private final JdbcClient database;

    public AnswerStore(JdbcClient database) {
        this.database = database;
    }

    public void await(RequestId id, LocalDate until) {
        database.sql("UPDATE requests_request SET answer_due = :until WHERE id = :id")
                .param("until", until)
                .param("id", id.value())
                .update();
    }

    /// Requests whose answers were due before a day, once each; the day is the earliest anywhere on earth.
    public List<Due> dueBefore(LocalDate day, int atMost) {
        return database.sql("""
                        SELECT id, answer_due FROM requests_request r WHERE status IN ('DELIVERED', 'PARTIAL')
                        AND answer_due < :day AND NOT exercise AND NOT EXISTS (SELECT 1 FROM requests_step s
                            WHERE s.request_id = r.id AND s.act = 'EXPIRE') ORDER BY answer_due LIMIT :most
                        """)
                .param("day", day)
                .param("most", atMost)
                .query((row, number) -> new Due(
                        new RequestId(row.getObject("id", UUID.class)), row.getObject("answer_due", LocalDate.class)))
                .list();
    }
}

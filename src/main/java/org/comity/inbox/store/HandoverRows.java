package org.comity.inbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.inbox.model.Handover;
import org.comity.inbox.model.Handover.Item;
import org.comity.inbox.model.Handover.Standing;
import org.comity.requests.RequestId;
import org.comity.vault.CaseKeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `inbox_handover` and `inbox_handover_case`.
public class HandoverRows {

    private static final int MOST_OPEN = 20;

    private final JdbcClient database;

    public HandoverRows(JdbcClient database) {
        this.database = database;
    }

    public void add(Handover handover) {
        database.sql("INSERT INTO inbox_handover (id, authority, from_person, to_person, status, at)"
                        + " VALUES (:id, :authority, :from, :to, :status, :at)")
                .param("id", handover.id())
                .param("authority", handover.authority().value())
                .param("from", handover.from().value())
                .param("to", handover.to().value())
                .param("status", handover.standing().name())
                .param("at", BoardRows.at(handover.at()))
                .update();
        var place = 0;
        for (var item : handover.items()) {
            database.sql("INSERT INTO inbox_handover_case (handover_id, place, request_id, case_key, note)"
                            + " VALUES (:id, :place, :request, :caseKey, :note)")
                    .param("id", handover.id())
                    .param("place", place++)
                    .param("request", item.request().value())
                    .param("caseKey", item.caseKey().value())
                    .param("note", item.note(), Types.BINARY)
                    .update();
        }
    }

    public Optional<Handover> find(UUID id) {
        return query("SELECT * FROM inbox_handover WHERE id = :id", id);
    }

    /// The same, held against others until the transaction ends.
    public Optional<Handover> findForChange(UUID id) {
        return query("SELECT * FROM inbox_handover WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Handover> query(String sql, UUID id) {
        return database.sql(sql)
                .param("id", id)
                .query((row, number) -> handover(row, items(id)))
                .optional();
    }

    private List<Item> items(UUID id) {
        return database.sql("SELECT * FROM inbox_handover_case WHERE handover_id = :id ORDER BY place")
                .param("id", id)
                .query((row, number) -> new Item(
                        new RequestId(row.getObject("request_id", UUID.class)),
                        new CaseKeyId(row.getObject("case_key", UUID.class)),
                        row.getBytes("note")))
                .list();
    }

    /// Those that wait for a person's answer, or that wait for the answer to theirs; without what is in them.
    public List<Handover> openOf(PersonId person) {
        return database.sql("""
                        (SELECT * FROM inbox_handover WHERE to_person = :person AND status = 'OPEN'
                         ORDER BY at LIMIT :most)
                        UNION ALL
                        (SELECT * FROM inbox_handover WHERE from_person = :person AND to_person <> :person
                         AND status = 'OPEN' ORDER BY at LIMIT :most)
                        """)
                .param("person", person.value())
                .param("most", MOST_OPEN)
                .query((row, number) -> handover(row, List.of()))
                .list();
    }

    public void decide(UUID id, Standing standing, Instant at) {
        database.sql("UPDATE inbox_handover SET status = :status, decided_at = :at WHERE id = :id")
                .param("id", id)
                .param("status", standing.name())
                .param("at", BoardRows.at(at))
                .update();
    }

    private static Handover handover(ResultSet row, List<Item> items) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority", UUID.class)),
                new PersonId(row.getObject("from_person", UUID.class)),
                new PersonId(row.getObject("to_person", UUID.class)),
                Standing.valueOf(row.getString("status")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                items);
    }
}

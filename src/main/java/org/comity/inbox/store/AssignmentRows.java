package org.comity.inbox.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `inbox_assignment`, and what of it stands in `inbox_case`: written together.
public class AssignmentRows {

    private final JdbcClient database;

    public AssignmentRows(JdbcClient database) {
        this.database = database;
    }

    public void put(AuthorityId authority, RequestId request, PersonId person, PersonId by, Instant at) {
        database.sql("""
                        INSERT INTO inbox_assignment (authority, request_id, person_id, given_by, at)
                        VALUES (:authority, :request, :person, :by, :at) ON CONFLICT (authority, request_id)
                        DO UPDATE SET person_id = :person, given_by = :by, at = :at
                        """)
                .param("authority", authority.value())
                .param("request", request.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("at", BoardRows.at(at))
                .update();
        database.sql("UPDATE inbox_case SET assignee = :person, changed_at = :at"
                        + " WHERE authority = :authority AND request_id = :request")
                .param("authority", authority.value())
                .param("request", request.value())
                .param("person", person.value())
                .param("at", BoardRows.at(at))
                .update();
    }

    public void remove(AuthorityId authority, RequestId request, Instant at) {
        database.sql("DELETE FROM inbox_assignment WHERE authority = :authority AND request_id = :request")
                .param("authority", authority.value())
                .param("request", request.value())
                .update();
        database.sql("UPDATE inbox_case SET assignee = NULL, changed_at = :at"
                        + " WHERE authority = :authority AND request_id = :request")
                .param("authority", authority.value())
                .param("request", request.value())
                .param("at", BoardRows.at(at))
                .update();
    }

    /// What an officer has in hand and has not ended.
    public List<RequestId> inHandOf(Officer officer, int atMost) {
        return database.sql("""
                        SELECT request_id FROM inbox_case WHERE authority = :authority AND assignee = :person AND open
                        ORDER BY pressure, due_at, changed_at, request_id LIMIT :most
                        """)
                .param("authority", officer.authority().id().value())
                .param("person", officer.id().value())
                .param("most", atMost)
                .query((row, number) -> new RequestId(row.getObject("request_id", UUID.class)))
                .list();
    }
}

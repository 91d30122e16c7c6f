package org.comity.requests.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_member`: who works on a request.
public class MemberStore {

    private final JdbcClient database;

    public MemberStore(JdbcClient database) {
        this.database = database;
    }

    /// Whoever is there already stays as they came.
    public void add(RequestId request, PersonId person, PersonId by, Instant at) {
        database.sql("""
                        INSERT INTO requests_member (request_id, person_id, added_by, at)
                        VALUES (:request, :person, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("request", request.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("at", RequestStore.at(at))
                .update();
    }

    public void remove(RequestId request, PersonId person) {
        database.sql("DELETE FROM requests_member WHERE request_id = :request AND person_id = :person")
                .param("request", request.value())
                .param("person", person.value())
                .update();
    }

    public Set<PersonId> of(RequestId request) {
        return database.sql("SELECT person_id FROM requests_member WHERE request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }
}

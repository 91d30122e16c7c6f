package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What decides who may know of a request, without opening what it says: `requests_request` and `requests_member`.
public class CircleStore {

    private static final String HELD = """
            SELECT r.id, r.requesting_authority, r.requested_authority, r.status, r.handling,
                EXISTS (SELECT 1 FROM requests_member m WHERE m.request_id = r.id AND m.person_id = :reader) AS member
            FROM requests_request r
            """;

    private final JdbcClient database;

    public CircleStore(JdbcClient database) {
        this.database = database;
    }

    /// @param member whether the officer who asks works on it
    public record Held(
            RequestId id,
            AuthorityId requesting,
            AuthorityId requested,
            Status status,
            Handling handling,
            boolean member) {}

    public List<Held> among(Collection<RequestId> asked, Officer reader) {
        return database.sql(HELD + "WHERE r.id = ANY (CAST(:ids AS uuid[])) AND NOT r.exercise")
                .param("ids", asked.stream().map(RequestId::value).toArray(UUID[]::new))
                .param("reader", reader.id().value())
                .query(CircleStore::held)
                .list();
    }

    public List<Held> workedOn(Officer reader, int atMost) {
        return database.sql(HELD + """
                        WHERE r.id IN (SELECT m.request_id FROM requests_member m WHERE m.person_id = :reader)
                        AND NOT r.exercise ORDER BY r.changed_at DESC LIMIT :most
                        """)
                .param("reader", reader.id().value())
                .param("most", atMost)
                .query(CircleStore::held)
                .list();
    }

    public Optional<Handling> handling(RequestId id) {
        return database.sql("SELECT handling FROM requests_request WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> Handling.valueOf(row.getString("handling")))
                .optional();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new RequestId(row.getObject("id", UUID.class)),
                new AuthorityId(row.getObject("requesting_authority", UUID.class)),
                new AuthorityId(row.getObject("requested_authority", UUID.class)),
                Status.valueOf(row.getString("status")),
                Handling.valueOf(row.getString("handling")),
                row.getBoolean("member"));
    }
}

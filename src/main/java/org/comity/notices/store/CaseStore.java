package org.comity.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.notices.model.Case;
import org.comity.requests.RequestEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `notices_case`.
public class CaseStore {

    private final JdbcClient database;

    public CaseStore(JdbcClient database) {
        this.database = database;
    }

    /// Remembers what happened.
    ///
    /// @return the case as it was known before, with who did the last step on each side until now
    public Case note(RequestEvent.Happened event) {
        var before = find(event.id().value());
        var by = event.by() == null ? null : event.by().value();
        var theirs = event.what().byRequested() && !event.reported();
        database.sql("""
                        INSERT INTO notices_case AS known
                            (request_id, reference, requesting, requested, urgent, requesting_hand, requested_hand)
                        VALUES (:request, :reference, :requesting, :requested, :urgent, :hand, :otherHand)
                        ON CONFLICT (request_id) DO UPDATE SET urgent = excluded.urgent,
                            requesting_hand = coalesce(excluded.requesting_hand, known.requesting_hand),
                            requested_hand = coalesce(excluded.requested_hand, known.requested_hand)
                        """)
                .param("request", event.id().value())
                .param("reference", event.reference())
                .param("requesting", event.requesting().value())
                .param("requested", event.requested().value())
                .param("urgent", event.urgent())
                .param("hand", theirs ? null : by, Types.OTHER)
                .param("otherHand", theirs ? by : null, Types.OTHER)
                .update();
        return new Case(
                event.id().value(),
                event.reference(),
                event.requesting(),
                event.requested(),
                event.urgent(),
                before.map(Case::requestingHand).orElse(null),
                before.map(Case::requestedHand).orElse(null));
    }

    public Optional<Case> find(UUID request) {
        return database.sql("SELECT * FROM notices_case WHERE request_id = :request")
                .param("request", request)
                .query(CaseStore::known)
                .optional();
    }

    private static Case known(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getObject("request_id", UUID.class),
                row.getString("reference"),
                new AuthorityId(row.getObject("requesting", UUID.class)),
                new AuthorityId(row.getObject("requested", UUID.class)),
                row.getBoolean("urgent"),
                person(row, "requesting_hand"),
                person(row, "requested_hand"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}

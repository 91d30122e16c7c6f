package org.comity.inbox.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.clocks.NearestEnd;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.inbox.model.CaseRow;
import org.comity.requests.RequestId;
import org.comity.requests.model.Side;
import org.comity.vault.CaseKeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes `inbox_case`: what finds and orders requests.
public class CaseRows {

    /// Stands where no clock runs, so that every row has its place in the order.
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient database;

    public CaseRows(JdbcClient database) {
        this.database = database;
    }

    /// Writes the row anew; who has the request in hand stays as it is.
    public void put(CaseRow row, Instant at) {
        var outline = row.outline();
        database.sql("""
                        INSERT INTO inbox_case (authority, request_id, reference, requesting, measure, partner, zone,
                            status, open, ours, pressure, red, members, due_at, due_kind, begun_at, changed_at, case_key)
                        VALUES (:authority, :request, :reference, :requesting, :measure, :partner, :zone,
                            :status, :open, :ours, :pressure, :red, :members, :due, :kind, :begun, :at, :caseKey)
                        ON CONFLICT (authority, request_id) DO UPDATE SET status = EXCLUDED.status,
                            open = EXCLUDED.open, ours = EXCLUDED.ours, pressure = EXCLUDED.pressure,
                            red = EXCLUDED.red, members = EXCLUDED.members, due_at = EXCLUDED.due_at,
                            due_kind = EXCLUDED.due_kind, changed_at = EXCLUDED.changed_at
                        """)
                .param("authority", row.authority().value())
                .param("request", outline.id().value())
                .param("reference", outline.reference())
                .param("requesting", row.requesting())
                .param("measure", outline.measure().name())
                .param("partner", row.partner().code())
                .param("zone", row.zone().getId())
                .param("status", outline.status().name())
                .param("open", row.open())
                .param("ours", row.ours())
                .param("pressure", row.pressure())
                .param("red", row.red())
                .param(
                        "members",
                        outline.members().stream().map(PersonId::value).sorted().toArray(UUID[]::new))
                .param("due", at(row.nearest()).atOffset(ZoneOffset.UTC))
                .param("kind", kind(row.nearest()), Types.VARCHAR)
                .param("begun", outline.begunAt().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("caseKey", outline.caseKey().value())
                .update();
    }

    /// Holds the rows of a request against others until the transaction ends.
    ///
    /// @return on whose boards it stands
    public List<AuthorityId> hold(RequestId request) {
        return database.sql(
                        "SELECT authority FROM inbox_case WHERE request_id = :request ORDER BY authority FOR UPDATE")
                .param("request", request.value())
                .query((row, number) -> new AuthorityId(row.getObject("authority", UUID.class)))
                .list();
    }

    /// On whose board a request stands, and on which side of it they are.
    public record OnBoard(AuthorityId authority, Side side, Instant begunAt) {}

    public List<OnBoard> of(RequestId request) {
        return database.sql("SELECT authority, requesting, begun_at FROM inbox_case WHERE request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new OnBoard(
                        new AuthorityId(row.getObject("authority", UUID.class)),
                        row.getBoolean("requesting") ? Side.REQUESTING : Side.REQUESTED,
                        row.getObject("begun_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The nearest clock of a request has another end.
    public void saveDue(RequestId request, @Nullable NearestEnd due, Instant at) {
        database.sql(
                        "UPDATE inbox_case SET due_at = :due, due_kind = :kind, changed_at = :at WHERE request_id = :request"
                                + " AND (due_at <> :due OR due_kind IS DISTINCT FROM :kind)")
                .param("request", request.value())
                .param("due", at(due).atOffset(ZoneOffset.UTC))
                .param("kind", kind(due), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which requests a key sealed.
    public Collection<RequestId> sealedUnder(CaseKeyId key) {
        return database.sql("SELECT DISTINCT request_id FROM inbox_case WHERE case_key = :key")
                .param("key", key.value())
                .query((row, number) -> new RequestId(Objects.requireNonNull(row.getObject("request_id", UUID.class))))
                .list();
    }

    /// The reference and the key of a request on an authority's board.
    public Optional<Named> named(AuthorityId authority, RequestId request) {
        return database.sql("SELECT reference, case_key, assignee FROM inbox_case"
                        + " WHERE authority = :authority AND request_id = :request")
                .param("authority", authority.value())
                .param("request", request.value())
                .query((row, number) -> {
                    var assignee = row.getObject("assignee", UUID.class);
                    return new Named(
                            row.getString("reference"),
                            new CaseKeyId(row.getObject("case_key", UUID.class)),
                            assignee == null ? null : new PersonId(assignee));
                })
                .optional();
    }

    /// What is known of a request by name.
    public record Named(
            String reference, CaseKeyId caseKey, @Nullable PersonId assignee) {}

    public boolean filled() {
        return database.sql("SELECT count(*) FROM inbox_filled")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public void noteFilled(Instant at) {
        database.sql("INSERT INTO inbox_filled (once, at) VALUES (true, :at) ON CONFLICT DO NOTHING")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant at(@Nullable NearestEnd end) {
        return end == null ? NEVER : end.due();
    }

    private static @Nullable String kind(@Nullable NearestEnd end) {
        return end == null ? null : end.kind().name();
    }
}

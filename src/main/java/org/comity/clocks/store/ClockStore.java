package org.comity.clocks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.clocks.ClockId;
import org.comity.clocks.ClockKind;
import org.comity.clocks.ClockState;
import org.comity.clocks.NearestEnd;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.ClockOf;
import org.comity.clocks.model.Term;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of `clocks_clock`, and in `clocks_pending` the request whose decision one of them waits for.
public class ClockStore {

    private final JdbcClient database;

    public ClockStore(JdbcClient database) {
        this.database = database;
    }

    /// @param next when something is to be raised of it
    public void add(CaseClock clock, Optional<Instant> next) {
        var of = clock.of();
        changing(database.sql("""
                        INSERT INTO clocks_clock (id, request_id, reference, measure, kind, requesting, requested, zone,
                            other_zone, urgent, state, started_at, last_day, due_at, paused_since, turn, sequence,
                            changed_at, next_at)
                        VALUES (:id, :request, :reference, :measure, :kind, :requesting, :requested, :zone, :otherZone,
                            :urgent, :state, :started, :lastDay, :due, :paused, :turn, :sequence, :changed, :next)
                        """), clock, next)
                .param("request", of.request().value())
                .param("reference", of.reference())
                .param("measure", of.measure().name())
                .param("kind", clock.kind().name())
                .param("requesting", of.requesting().value())
                .param("requested", of.requested().value())
                .param("zone", of.zone().getId())
                .param("otherZone", of.otherZone().getId())
                .param("urgent", of.urgent())
                .param("started", at(clock.startedAt()))
                .update();
    }

    public void save(CaseClock clock, Optional<Instant> next) {
        changing(database.sql("""
                        UPDATE clocks_clock SET state = :state, last_day = :lastDay, due_at = :due,
                            paused_since = :paused, turn = :turn, sequence = :sequence, changed_at = :changed,
                            next_at = :next WHERE id = :id
                        """), clock, next).update();
    }

    private static StatementSpec changing(StatementSpec statement, CaseClock clock, Optional<Instant> next) {
        var term = clock.term();
        return statement
                .param("id", clock.id().value())
                .param("state", clock.state().name())
                .param("lastDay", term == null ? null : term.lastDay(), Types.DATE)
                .param("due", at(term == null ? null : term.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("paused", at(clock.pausedSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("turn", clock.turn())
                .param("sequence", clock.sequence())
                .param("changed", at(clock.changedAt()))
                .param("next", at(next.orElse(null)), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /// @param reference of the request whose decision it waits for
    public void pend(ClockId clock, String reference) {
        database.sql("""
                        INSERT INTO clocks_pending (clock_id, reference) VALUES (:clock, :reference)
                        ON CONFLICT (clock_id) DO UPDATE SET reference = excluded.reference
                        """)
                .param("clock", clock.value())
                .param("reference", reference)
                .update();
    }

    /// Those of them that wait for the decision on a request of this node.
    public Set<ClockId> waitingHere(Collection<ClockId> clocks) {
        return database.sql("SELECT clock_id FROM clocks_pending WHERE clock_id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", clocks.stream().map(ClockId::value).toArray(UUID[]::new))
                .query((row, number) -> new ClockId(row.getObject("clock_id", UUID.class)))
                .set();
    }

    /// The requests with a clock that waits for the decision on another.
    public List<RequestId> pendingOn(String reference) {
        return database.sql("""
                        SELECT request_id FROM clocks_pending JOIN clocks_clock ON id = clock_id
                        WHERE clocks_pending.reference = :reference AND state <> 'ENDED' ORDER BY request_id
                        """)
                .param("reference", reference)
                .query((row, number) -> new RequestId(row.getObject("request_id", UUID.class)))
                .list();
    }

    /// Those of a request that have not ended, held against others until the transaction ends.
    public List<CaseClock> openOf(RequestId request) {
        return database.sql(
                        "SELECT * FROM clocks_clock WHERE request_id = :id AND state <> 'ENDED' ORDER BY id FOR UPDATE")
                .param("id", request.value())
                .query(ClockStore::clock)
                .list();
    }

    /// All of a request, the nearest end first, ended ones last.
    public List<CaseClock> of(RequestId request, int atMost) {
        return database.sql("""
                        SELECT * FROM clocks_clock WHERE request_id = :id
                        ORDER BY state = 'ENDED', due_at, started_at DESC, id LIMIT :most
                        """)
                .param("id", request.value())
                .param("most", atMost)
                .query(ClockStore::clock)
                .list();
    }

    /// Those of several requests, without what ended long ago.
    public List<CaseClock> of(Collection<RequestId> requests, Instant endedSince, int atMost) {
        return database.sql("""
                        SELECT * FROM clocks_clock WHERE request_id = ANY (CAST(:ids AS uuid[]))
                        AND (state <> 'ENDED' OR changed_at > :since) ORDER BY due_at, id LIMIT :most
                        """)
                .param("ids", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .param("since", at(endedSince))
                .param("most", atMost)
                .query(ClockStore::clock)
                .list();
    }

    /// The nearest end of each of several requests, of clocks that count or are over without anybody having ended them.
    public Map<RequestId, NearestEnd> nearest(Collection<RequestId> requests) {
        var nearest = new HashMap<RequestId, NearestEnd>();
        database.sql("""
                        SELECT DISTINCT ON (request_id) request_id, due_at, kind FROM clocks_clock
                        WHERE request_id = ANY (CAST(:ids AS uuid[])) AND state IN ('RUNNING', 'EXPIRED')
                        AND due_at IS NOT NULL ORDER BY request_id, due_at, id
                        """)
                .param("ids", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .query(row -> {
                    nearest.put(
                            new RequestId(row.getObject("request_id", UUID.class)),
                            new NearestEnd(
                                    Objects.requireNonNull(instant(row, "due_at")),
                                    ClockKind.valueOf(row.getString("kind"))));
                });
        return nearest;
    }

    /// The request it belongs to.
    public Optional<RequestId> requestOf(ClockId id) {
        return database.sql("SELECT request_id FROM clocks_clock WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> new RequestId(row.getObject("request_id", UUID.class)))
                .optional();
    }

    /// Held against others until the transaction ends.
    public Optional<CaseClock> findForChange(ClockId id) {
        return database.sql("SELECT * FROM clocks_clock WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(ClockStore::clock)
                .optional();
    }

    /// Takes hold of clocks of which something is to be raised; nobody else gets them until the transaction ends.
    public List<CaseClock> toRaise(Instant now, int atMost) {
        return database.sql("""
                        SELECT * FROM clocks_clock WHERE next_at <= :now
                        ORDER BY next_at LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("now", at(now))
                .param("most", atMost)
                .query(ClockStore::clock)
                .list();
    }

    /// What has not ended of all requests of an authority, on either side, the nearest end first.
    public List<CaseClock> due(AuthorityId authority, int atMost) {
        return database.sql("""
                        SELECT * FROM (
                            (SELECT * FROM clocks_clock WHERE requesting = :own AND state <> 'ENDED'
                             ORDER BY due_at, id LIMIT :most)
                            UNION ALL
                            (SELECT * FROM clocks_clock WHERE requested = :own AND requesting <> :own
                             AND state <> 'ENDED' ORDER BY due_at, id LIMIT :most)) due
                        ORDER BY due_at, id LIMIT :most
                        """)
                .param("own", authority.value())
                .param("most", atMost)
                .query(ClockStore::clock)
                .list();
    }

    private static CaseClock clock(ResultSet row, int number) throws SQLException {
        var due = instant(row, "due_at");
        return new CaseClock(
                new ClockId(row.getObject("id", UUID.class)),
                of(row),
                ClockKind.valueOf(row.getString("kind")),
                ClockState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "started_at")),
                due == null ? null : new Term(row.getObject("last_day", LocalDate.class), due),
                instant(row, "paused_since"),
                row.getInt("turn"),
                row.getInt("sequence"),
                Objects.requireNonNull(instant(row, "changed_at")));
    }

    private static ClockOf of(ResultSet row) throws SQLException {
        return new ClockOf(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("reference"),
                RequestedMeasure.valueOf(row.getString("measure")),
                new AuthorityId(row.getObject("requesting", UUID.class)),
                new AuthorityId(row.getObject("requested", UUID.class)),
                ZoneId.of(row.getString("zone")),
                ZoneId.of(row.getString("other_zone")),
                row.getBoolean("urgent"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

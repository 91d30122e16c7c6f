package org.comity.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.duty.Rung;
import org.comity.duty.model.CallId;
import org.comity.duty.model.DrillCall;
import org.comity.duty.model.DrillCall.Reached;
import org.comity.duty.model.DrillId;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calls of drills: `duty_call` and `duty_told`. Always many in one statement.
public class CallStore {

    private static final String SELECT = """
            SELECT c.*, d.authority_id IS NOT NULL AS own FROM duty_call c JOIN duty_drill d ON d.id = c.drill_id
            """;

    private final JdbcClient database;

    public CallStore(JdbcClient database) {
        this.database = database;
    }

    /// Calls that have not gone out.
    public void add(Collection<DrillCall> calls) {
        database.sql("""
                        INSERT INTO duty_call (id, drill_id, authority_id, zone, planned_at, latest_at, next_at)
                        SELECT t.id, t.drill, t.authority, t.zone, t.planned, t.latest, t.planned
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:drills AS uuid[]), CAST(:authorities AS uuid[]),
                            CAST(:zones AS text[]), CAST(:planned AS timestamptz[]), CAST(:latest AS timestamptz[]))
                            AS t (id, drill, authority, zone, planned, latest)
                        """)
                .param("ids", Rows.column(calls, DrillCall::id))
                .param("drills", Rows.column(calls, DrillCall::drill))
                .param("authorities", Rows.column(calls, DrillCall::authority))
                .param("zones", Rows.column(calls, DrillCall::zone))
                .param("planned", Rows.column(calls, DrillCall::plannedAt))
                .param("latest", Rows.column(calls, DrillCall::latestAt))
                .update();
    }

    /// Takes hold of calls about which something is to be done; nobody else gets them until the transaction ends.
    public List<DrillCall> due(Instant now, int atMost) {
        return database.sql(SELECT + """
                        WHERE c.next_at <= :now ORDER BY c.next_at, c.id LIMIT :most FOR UPDATE OF c SKIP LOCKED
                        """)
                .param("now", Rows.at(now))
                .param("most", atMost)
                .query(CallStore::call)
                .list();
    }

    /// Who was told of these calls.
    public Map<CallId, Set<PersonId>> told(Collection<CallId> calls) {
        var told = new HashMap<CallId, Set<PersonId>>();
        database.sql("SELECT call_id, person_id FROM duty_told WHERE call_id = ANY (CAST(:calls AS uuid[]))")
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new CallId(Rows.id(row, "call_id")), new PersonId(Rows.id(row, "person_id"))))
                .list()
                .forEach(line -> told.computeIfAbsent(line.getKey(), none -> new HashSet<>())
                        .add(line.getValue()));
        return told;
    }

    /// Somebody who is told of a call.
    public record Told(CallId call, PersonId person, Rung rung) {}

    public void tell(Collection<Told> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO duty_told (call_id, person_id, rung, at)
                        SELECT t.call, t.person, t.rung, :at
                        FROM unnest(CAST(:calls AS uuid[]), CAST(:people AS uuid[]), CAST(:rungs AS text[]))
                            AS t (call, person, rung)
                        """)
                .param("calls", Rows.column(told, Told::call))
                .param("people", Rows.column(told, Told::person))
                .param("rungs", Rows.column(told, Told::rung))
                .param("at", Rows.at(now))
                .update();
    }

    /// A call and how far it is now.
    ///
    /// @param nextAt empty when it is over
    public record Moved(CallId call, Optional<Reached> reached, Optional<Instant> nextAt) {}

    public void move(Collection<Moved> moved) {
        database.sql("""
                        UPDATE duty_call c SET rung = t.rung, called_at = t.called, ends_at = t.ends, night = t.night,
                            next_at = t.next
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:rungs AS text[]), CAST(:called AS timestamptz[]),
                            CAST(:ends AS timestamptz[]), CAST(:nights AS boolean[]), CAST(:nexts AS timestamptz[]))
                            AS t (id, rung, called, ends, night, next)
                        WHERE c.id = t.id
                        """)
                .param("ids", Rows.column(moved, Moved::call))
                .param(
                        "rungs",
                        Rows.column(
                                moved, move -> move.reached().map(Reached::rung).orElse(null)))
                .param(
                        "called",
                        Rows.column(
                                moved,
                                move -> move.reached().map(Reached::calledAt).orElse(null)))
                .param(
                        "ends",
                        Rows.column(
                                moved,
                                move -> move.reached().map(Reached::endsAt).orElse(null)))
                .param(
                        "nights",
                        Rows.column(
                                moved,
                                move -> move.reached().map(Reached::night).orElse(null)))
                .param("nexts", Rows.column(moved, move -> move.nextAt().orElse(null)))
                .update();
    }

    /// The first acknowledgement of a call that runs.
    ///
    /// @return whether it was this one
    public boolean acknowledge(CallId call, PersonId by, Instant now) {
        return database.sql("""
                        UPDATE duty_call SET acknowledged_at = :now, acknowledged_by = :by, next_at = NULL
                        WHERE id = :call AND called_at IS NOT NULL AND acknowledged_at IS NULL AND ends_at > :now
                        """)
                        .param("call", call.value())
                        .param("by", by.value())
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// The call of a drill to an authority, once it went out.
    public Optional<DrillCall> called(DrillId drill, AuthorityId authority) {
        return database.sql(SELECT + """
                        WHERE c.drill_id = :drill AND c.authority_id = :authority AND c.called_at IS NOT NULL
                        """)
                .param("drill", drill.value())
                .param("authority", authority.value())
                .query(CallStore::call)
                .optional();
    }

    /// Calls that went out to an authority, the newest first.
    public List<DrillCall> of(AuthorityId authority, int most) {
        return database.sql(SELECT + """
                        WHERE c.authority_id = :authority AND c.called_at IS NOT NULL
                        ORDER BY c.planned_at DESC LIMIT :most
                        """)
                .param("authority", authority.value())
                .param("most", most)
                .query(CallStore::call)
                .list();
    }

    private static DrillCall call(ResultSet row, int number) throws SQLException {
        var rung = Optional.ofNullable(row.getString("rung")).map(Rung::valueOf);
        var reached = rung.isEmpty()
                ? Optional.<Reached>empty()
                : Optional.of(new Reached(
                        rung.get(),
                        Rows.instant(row, "called_at"),
                        Rows.instant(row, "ends_at"),
                        row.getBoolean("night")));
        return new DrillCall(
                new CallId(Rows.id(row, "id")),
                new DrillId(Rows.id(row, "drill_id")),
                new AuthorityId(Rows.id(row, "authority_id")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("own"),
                Rows.instant(row, "planned_at"),
                Rows.instant(row, "latest_at"),
                reached,
                Rows.maybe(row, "acknowledged_at"));
    }
}

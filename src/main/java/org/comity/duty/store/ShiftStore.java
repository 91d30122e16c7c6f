package org.comity.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.duty.model.Shift;
import org.comity.duty.model.ShiftId;
import org.comity.duty.model.ShiftVersion;
import org.comity.duty.model.Span;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions of shifts: `duty_shift`.
public class ShiftStore {

    /// Shifts that are planned now: the newest version of each, unless it removes it.
    private static final String PLANNED = """
            SELECT s.* FROM duty_shift s
            WHERE s.authority_id = ANY (CAST(:authorities AS uuid[]))
              AND s.starts_at < :to AND s.ends_at > :from AND NOT s.removed
              AND NOT EXISTS (SELECT 1 FROM duty_shift newer WHERE newer.shift_id = s.shift_id AND newer.number > s.number)
            ORDER BY s.starts_at, s.number
            """;
    private static final String PURPOSE = "duty roster ";

    private final JdbcClient database;

    public ShiftStore(JdbcClient database) {
        this.database = database;
    }

    /// From now until the transaction ends nobody else plans for the authority.
    public void lock(AuthorityId authority) {
        database.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:authority, 0))) AS held")
                .param("authority", PURPOSE + authority)
                .query(Integer.class)
                .single();
    }

    public void add(Collection<ShiftVersion> versions, EntryId entry) {
        database.sql("""
                        INSERT INTO duty_shift (shift_id, authority_id, on_duty, deputy, starts_at, ends_at, removed,
                            known_from, changed_by, entry_id)
                        SELECT t.shift, t.authority, t.duty, t.deputy, t.from_at, t.to_at, t.removed, t.known, t.by, :entry
                        FROM unnest(CAST(:shifts AS uuid[]), CAST(:authorities AS uuid[]), CAST(:duties AS uuid[]),
                            CAST(:deputies AS uuid[]), CAST(:froms AS timestamptz[]), CAST(:tos AS timestamptz[]),
                            CAST(:removals AS boolean[]), CAST(:knowns AS timestamptz[]), CAST(:people AS uuid[]))
                            AS t (shift, authority, duty, deputy, from_at, to_at, removed, known, by)
                        """)
                .param(
                        "shifts",
                        Rows.column(versions, version -> version.shift().id()))
                .param(
                        "authorities",
                        Rows.column(versions, version -> version.shift().authority()))
                .param(
                        "duties",
                        Rows.column(versions, version -> version.shift().onDuty()))
                .param(
                        "deputies",
                        Rows.column(
                                versions, version -> version.shift().deputy().orElse(null)))
                .param(
                        "froms",
                        Rows.column(versions, version -> version.shift().span().from()))
                .param(
                        "tos",
                        Rows.column(versions, version -> version.shift().span().to()))
                .param("removals", Rows.column(versions, ShiftVersion::removed))
                .param("knowns", Rows.column(versions, ShiftVersion::knownFrom))
                .param("people", Rows.column(versions, ShiftVersion::by))
                .param("entry", entry.value(), Types.OTHER)
                .update();
    }

    /// What is planned for authorities within a time, also in part, in order.
    public List<Shift> planned(Collection<AuthorityId> authorities, Span within) {
        return database.sql(PLANNED)
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("from", Rows.at(within.from()))
                .param("to", Rows.at(within.to()))
                .query((row, number) -> version(row, number).shift())
                .list();
    }

    /// A shift of an authority that is planned now.
    public Optional<Shift> find(AuthorityId authority, ShiftId id) {
        return database.sql("""
                        SELECT * FROM duty_shift WHERE shift_id = :shift AND authority_id = :authority
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("shift", id.value())
                .param("authority", authority.value())
                .query(ShiftStore::version)
                .optional()
                .filter(version -> !version.removed())
                .map(ShiftVersion::shift);
    }

    /// Versions of an authority's shifts, the newest first.
    public List<ShiftVersion> history(AuthorityId authority, int most) {
        return database.sql("SELECT * FROM duty_shift WHERE authority_id = :authority ORDER BY number DESC LIMIT :most")
                .param("authority", authority.value())
                .param("most", most)
                .query(ShiftStore::version)
                .list();
    }

    private static ShiftVersion version(ResultSet row, int number) throws SQLException {
        Instant known = Rows.instant(row, "known_from");
        return new ShiftVersion(
                new Shift(
                        new ShiftId(Rows.id(row, "shift_id")),
                        new AuthorityId(Rows.id(row, "authority_id")),
                        new PersonId(Rows.id(row, "on_duty")),
                        Optional.ofNullable(row.getObject("deputy", UUID.class)).map(PersonId::new),
                        new Span(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"))),
                row.getBoolean("removed"),
                known,
                new PersonId(Rows.id(row, "changed_by")));
    }
}

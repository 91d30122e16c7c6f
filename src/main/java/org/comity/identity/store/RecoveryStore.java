package org.comity.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.Recovery.Claim;
import org.comity.identity.model.Recovery.Subject;
import org.comity.identity.model.Recovery.Voice;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryHand;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStatus;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of `identity_recovery` to records and back.
public class RecoveryStore {

    private static final String OPEN = "r.status IN ('REQUESTED', 'FIRST_CONFIRMED', 'WAITING', 'READY')";

    /// An official counts who could confirm: not suspended, and with a key to touch.
    private static final String SELECT = """
            SELECT r.id AS recovery_id, r.name AS said_name, r.place AS said_place, r.country AS said_country, r.why,
                   r.status, r.since, r.expires_at, r.reason,
                   ARRAY(SELECT s.act || ' ' || s.hand || ' ' || s.person_id FROM identity_recovery_step s
                         WHERE s.recovery_id = r.id AND s.act IN ('CONFIRM', 'PROPOSE_EARLY', 'END_EARLY')
                         ORDER BY s.number) AS voices,
                   (SELECT count(*) FROM identity_person o WHERE o.authority_id = p.authority_id AND o.id <> p.id
                    AND o.suspended_at IS NULL AND o.roles && CAST(:officials AS text[])
                    AND (o.demonstration OR EXISTS (SELECT 1 FROM user_credentials c
                         JOIN user_entities u ON u.id = c.user_entity_user_id WHERE u.name = o.id::text))) AS officials,
            """ + PersonRow.COLUMNS + """
            FROM identity_recovery r
            LEFT JOIN identity_person p ON p.id = r.person_id AND (:fictional OR NOT p.demonstration)
            """ + PersonRow.PLACES;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether fictional people count: on a demonstration only
    public RecoveryStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    private StatementSpec select(String condition) {
        return database.sql(SELECT + condition)
                .param("fictional", fictional)
                .param("officials", PersonRow.names(Recovery.OFFICIALS));
    }

    /// @param statusLink digest of the secret by which whoever asked finds their status page
    public void add(Recovery recovery, Sha256 statusLink) {
        var claim = recovery.claim();
        database.sql("""
                        INSERT INTO identity_recovery (id, status_digest, person_id, name, place, country, why, status,
                            since, expires_at)
                        VALUES (:id, :digest, :person, :name, :place, :country, :why, :status, :since, :expires)
                        """)
                .param("id", recovery.id().value())
                .param("digest", statusLink.bytes())
                .param("person", subjectOf(recovery), Types.OTHER)
                .param("name", claim.name())
                .param("place", claim.place())
                .param("country", claim.country().map(Country::code).orElse(null), Types.CHAR)
                .param("why", claim.why())
                .param("status", recovery.status().name())
                .param("since", utc(recovery.since()))
                .param("expires", utc(recovery.expires()))
                .update();
    }

    private static @Nullable UUID subjectOf(Recovery recovery) {
        var subject = recovery.subject();
        return subject == null ? null : subject.person().id().value();
    }

    /// Stores where a recovery stands now. Its link opens nothing any more unless it can still be handed over.
    public void save(Recovery recovery) {
        database.sql("""
                        UPDATE identity_recovery SET status = :status, since = :since, expires_at = :expires,
                            reason = :reason,
                            link_digest = CASE WHEN :status = 'READY' THEN link_digest END,
                            link_expires = CASE WHEN :status = 'READY' THEN link_expires END
                        WHERE id = :id
                        """)
                .param("id", recovery.id().value())
                .param("status", recovery.status().name())
                .param("since", utc(recovery.since()))
                .param("expires", utc(recovery.expires()))
                .param("reason", recovery.reason(), Types.VARCHAR)
                .update();
    }

    /// Keeps the digest of the link; the one before opens nothing any more.
    public void handOver(RecoveryId id, Sha256 link, Instant expires) {
        database.sql("UPDATE identity_recovery SET link_digest = :digest, link_expires = :expires WHERE id = :id")
                .param("id", id.value())
                .param("digest", link.bytes())
                .param("expires", utc(expires))
                .update();
    }

    public Optional<Recovery> find(RecoveryId id) {
        return select("WHERE r.id = :id")
                .param("id", id.value())
                .query(RecoveryStore::recovery)
                .optional();
    }

    /// The same, locked until the transaction ends.
    public Optional<Recovery> findForChange(RecoveryId id) {
        return select("WHERE r.id = :id FOR UPDATE OF r")
                .param("id", id.value())
                .query(RecoveryStore::recovery)
                .optional();
    }

    public Optional<Recovery> findByStatusLink(Sha256 digest) {
        return select("WHERE r.status_digest = :digest")
                .param("digest", digest.bytes())
                .query(RecoveryStore::recovery)
                .optional();
    }

    /// Whose link this is while it is good; locked until the transaction ends.
    public Optional<Recovery> findByLinkForChange(Sha256 digest, Instant now) {
        return select("WHERE r.link_digest = :digest AND r.link_expires > :now FOR UPDATE OF r")
                .param("digest", digest.bytes())
                .param("now", utc(now))
                .query(RecoveryStore::recovery)
                .optional();
    }

    /// The open recovery of a person; there is one at most.
    public Optional<Recovery> openAbout(PersonId person) {
        return select("WHERE r.person_id = :person AND " + OPEN)
                .param("person", person.value())
                .query(RecoveryStore::recovery)
                .optional();
    }

    /// Whether somebody asks for the keys of a person.
    public boolean askedFor(PersonId person) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM identity_recovery r WHERE r.person_id = :person AND " + OPEN
                        + ")")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Open recoveries, the latest first and those that fit nobody last.
    ///
    /// @param authority only those of its people; null for everybody's
    public List<Recovery> open(@Nullable AuthorityId authority, int atMost) {
        return listed("AND " + OPEN + " ORDER BY r.person_id IS NULL, r.since DESC LIMIT :most", authority, atMost);
    }

    /// All recoveries, those that wait first, then the newest change first.
    ///
    /// @param authority only those of its people; null for everybody's
    public List<Recovery> newest(@Nullable AuthorityId authority, int atMost) {
        return listed("ORDER BY NOT (" + OPEN + "), r.since DESC LIMIT :most", authority, atMost);
    }

    private List<Recovery> listed(String rest, @Nullable AuthorityId authority, int atMost) {
        var all = authority == null;
        var query = select((all ? "WHERE true " : "WHERE p.authority_id = :authority ") + rest)
                .param("most", atMost);
        return (all
                        ? query
                        : query.param(
                                "authority", Objects.requireNonNull(authority).value()))
                .query(RecoveryStore::recovery)
                .list();
    }

    /// Open recoveries whose time is over.
    public List<RecoveryId> overdue(Instant now, int atMost) {
        return ids(
                "SELECT r.id FROM identity_recovery r WHERE " + OPEN + " AND r.expires_at <= :now LIMIT :most",
                now,
                atMost);
    }

    /// Those that ended so long ago that what was written goes.
    public List<RecoveryId> toBlank(Instant endedBefore, int atMost) {
        return ids("""
                SELECT r.id FROM identity_recovery r WHERE r.blanked_at IS NULL
                AND r.status IN ('DONE', 'REFUSED', 'STOPPED', 'EXPIRED') AND r.since <= :now AND r.expires_at <= :now
                LIMIT :most
                """, endedBefore, atMost);
    }

    private List<RecoveryId> ids(String sql, Instant now, int atMost) {
        return database.sql(sql)
                .param("now", utc(now))
                .param("most", atMost)
                .query((row, number) -> new RecoveryId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Takes away what was written; false when somebody was faster.
    public boolean blank(RecoveryId id, Instant at) {
        return database.sql("""
                        UPDATE identity_recovery
                        SET name = NULL, place = NULL, country = NULL, why = NULL, reason = NULL, blanked_at = :at
                        WHERE id = :id AND blanked_at IS NULL
                        """).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    private static Recovery recovery(ResultSet row, int number) throws SQLException {
        return new Recovery(
                new RecoveryId(row.getObject("recovery_id", UUID.class)),
                new Claim(
                        text(row, "said_name"),
                        text(row, "said_place"),
                        Optional.ofNullable(row.getString("said_country")).map(Country::new),
                        text(row, "why")),
                row.getObject("person_id") == null
                        ? null
                        : new Subject(
                                PersonRow.read(row, number),
                                row.getObject("suspended_at") != null,
                                row.getInt("officials")),
                RecoveryStatus.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                Arrays.stream((String[]) row.getArray("voices").getArray())
                        .map(RecoveryStore::voice)
                        .toList());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Voice voice(String text) {
        var parts = text.split(" ", 3);
        return new Voice(
                new PersonId(UUID.fromString(parts[2])), RecoveryAct.valueOf(parts[0]), RecoveryHand.valueOf(parts[1]));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

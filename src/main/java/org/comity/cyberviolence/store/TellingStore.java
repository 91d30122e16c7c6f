package org.comity.cyberviolence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.Telling.What;
import org.comity.cyberviolence.model.TellingId;
import org.comity.cyberviolence.model.TellingStatus;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people outside told: `cyberviolence_telling`.
public class TellingStore {

    private final JdbcClient database;

    public TellingStore(JdbcClient database) {
        this.database = database;
    }

    /// @return whether nobody told the same before
    public boolean add(Telling told, Sha256 secret) {
        return database.sql("""
                        INSERT INTO cyberviolence_telling (id, country, type, language, words, source, status, told_at,
                            secret_digest, words_digest)
                        VALUES (:id, :country, :type, :language, :words, :source, :status, :at, :secret, :digest)
                        ON CONFLICT (words_digest) DO NOTHING
                        """)
                        .param("id", told.id().value())
                        .param("country", told.what().state().map(Country::code).orElse(null), Types.VARCHAR)
                        .param("type", told.what().type())
                        .param("language", told.what().language().code())
                        .param("words", told.what().words())
                        .param("source", told.what().source())
                        .param("status", told.status().name())
                        .param("at", told.toldAt().atOffset(ZoneOffset.UTC))
                        .param("secret", secret.bytes())
                        .param("digest", told.what().digest().bytes())
                        .update()
                == 1;
    }

    public Optional<Telling> find(TellingId id) {
        return one("SELECT * FROM cyberviolence_telling WHERE id = :key", id.value());
    }

    /// The same, and nobody else decides it until the transaction ends.
    public Optional<Telling> findForChange(TellingId id) {
        return one("SELECT * FROM cyberviolence_telling WHERE id = :key FOR UPDATE", id.value());
    }

    public Optional<Telling> findBySecret(Sha256 secret) {
        return one("SELECT * FROM cyberviolence_telling WHERE secret_digest = :key", secret.bytes());
    }

    private Optional<Telling> one(String query, Object key) {
        return database.sql(query)
                .param("key", key)
                .query((row, _) -> telling(row))
                .optional();
    }

    /// What waits, the longest first.
    public List<Telling> waiting(int most) {
        return database.sql(
                        "SELECT * FROM cyberviolence_telling WHERE status = 'WAITING' ORDER BY told_at, id LIMIT :most")
                .param("most", most)
                .query((row, _) -> telling(row))
                .list();
    }

    public int countWaiting() {
        return database.sql("SELECT count(*) FROM cyberviolence_telling WHERE status = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    public int countSince(Instant when) {
        return database.sql("SELECT count(*) FROM cyberviolence_telling WHERE told_at > :when")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// @param by who decided; empty where nothing was decided
    public void save(Telling changed, Optional<PersonId> by) {
        database.sql("""
                        UPDATE cyberviolence_telling
                        SET words = :words, source = :source, status = :status, decided_at = :at,
                            decided_by = coalesce(:by, decided_by), answer = :answer, slug = :slug
                        WHERE id = :id
                        """)
                .param("words", changed.what().words())
                .param("source", changed.what().source())
                .param("status", changed.status().name())
                .param(
                        "at",
                        changed.decidedAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("answer", changed.answer().orElse(null), Types.VARCHAR)
                .param("slug", changed.entry().map(MeasureId::slug).orElse(null), Types.VARCHAR)
                .param("id", changed.id().value())
                .update();
    }

    /// What was told is erased, so nothing stays by which somebody who guesses it would know that they are right.
    public void forgetDigest(TellingId id) {
        database.sql("""
                        UPDATE cyberviolence_telling SET words_digest = sha256(uuid_send(gen_random_uuid()))
                        WHERE id = :id
                        """).param("id", id.value()).update();
    }

    /// Erases what was decided before an instant.
    public int forgetDecided(Instant before) {
        return database.sql("DELETE FROM cyberviolence_telling WHERE decided_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Erases what was told before an instant and still waits.
    public int forgetWaiting(Instant before) {
        return database.sql("DELETE FROM cyberviolence_telling WHERE status = 'WAITING' AND told_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Telling telling(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Telling(
                new TellingId(row.getObject("id", UUID.class)),
                new What(
                        Optional.ofNullable(row.getString("country")).map(Country::new),
                        row.getString("type"),
                        Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                        row.getString("words"),
                        row.getString("source")),
                TellingStatus.valueOf(row.getString("status")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(decided).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("slug")).map(MeasureId::new));
    }
}

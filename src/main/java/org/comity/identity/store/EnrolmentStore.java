package org.comity.identity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.OfficerId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One-time links, by the digest of their secret.
public class EnrolmentStore {

    private final JdbcClient database;

    public EnrolmentStore(JdbcClient database) {
        this.database = database;
    }

    /// Keeps a link's digest; links the officer had not used open nothing any more.
    public void replace(Sha256 secret, OfficerId officer, Instant expires) {
        database.sql("DELETE FROM identity_enrolment WHERE officer_id = :officer AND used_at IS NULL")
                .param("officer", officer.value())
                .update();
        database.sql("INSERT INTO identity_enrolment (secret_digest, officer_id, expires_at) VALUES (:d, :o, :e)")
                .param("d", secret.bytes())
                .param("o", officer.value())
                .param("e", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whose link this is, if it is still good.
    public Optional<OfficerId> officerOf(Sha256 secret, Instant now) {
        return database.sql("""
                        SELECT officer_id FROM identity_enrolment
                        WHERE secret_digest = :d AND used_at IS NULL AND expires_at > :now
                        """)
                .param("d", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(OfficerId::new);
    }

    /// Uses the link up and says whose it was; of two who try at once, one succeeds.
    public Optional<OfficerId> use(Sha256 secret, Instant now) {
        return database.sql("""
                        UPDATE identity_enrolment SET used_at = :now
                        WHERE secret_digest = :d AND used_at IS NULL AND expires_at > :now
                        RETURNING officer_id
                        """)
                .param("d", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(OfficerId::new);
    }
}

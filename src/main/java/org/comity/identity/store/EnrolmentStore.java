package org.comity.identity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One-time links, by the digest of their secret.
public class EnrolmentStore {

    private final JdbcClient database;

    public EnrolmentStore(JdbcClient database) {
        this.database = database;
    }

    /// Links the person has not used open nothing any more.
    public void forgetUnused(PersonId person) {
        database.sql("DELETE FROM identity_enrolment WHERE person_id = :person AND used_at IS NULL")
                .param("person", person.value())
                .update();
    }

    /// Keeps a link's digest; links the person had not used open nothing any more.
    public void replace(Sha256 secret, PersonId person, Instant expires) {
        forgetUnused(person);
        database.sql("INSERT INTO identity_enrolment (secret_digest, person_id, expires_at) VALUES (:d, :o, :e)")
                .param("d", secret.bytes())
                .param("o", person.value())
                .param("e", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whose link this is, if it is still good.
    public Optional<PersonId> personOf(Sha256 secret, Instant now) {
        return database.sql("""
                        SELECT person_id FROM identity_enrolment
                        WHERE secret_digest = :d AND used_at IS NULL AND expires_at > :now
                        """)
                .param("d", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// Uses the link up and says whose it was; of two who try at once, one succeeds.
    public Optional<PersonId> use(Sha256 secret, Instant now) {
        return database.sql("""
                        UPDATE identity_enrolment SET used_at = :now
                        WHERE secret_digest = :d AND used_at IS NULL AND expires_at > :now
                        RETURNING person_id
                        """)
                .param("d", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}

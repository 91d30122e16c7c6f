package org.comity.identity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ceremonies asked for and not yet answered.
public class TouchStore {

    /// What the answer must be about.
    public record Asked(Sha256 shown, byte[] nonce) {}

    private final JdbcClient database;

    public TouchStore(JdbcClient database) {
        this.database = database;
    }

    /// Forgets those that are over, too.
    public void add(UUID id, PersonId person, Asked asked, Instant now, Instant expires) {
        database.sql("DELETE FROM identity_touch WHERE expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        INSERT INTO identity_touch (id, person_id, shown_sha256, nonce, expires_at)
                        VALUES (:id, :person, :shown, :nonce, :expires)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("shown", asked.shown().bytes())
                .param("nonce", asked.nonce())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Uses a demand up; of two who try at once, one succeeds.
    public Optional<Asked> use(UUID id, PersonId person, Instant now) {
        return database.sql("""
                        UPDATE identity_touch SET used_at = :now
                        WHERE id = :id AND person_id = :person AND used_at IS NULL AND expires_at > :now
                        RETURNING shown_sha256, nonce
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Asked(Sha256.ofBytes(row.getBytes("shown_sha256")), row.getBytes("nonce")))
                .optional();
    }
}

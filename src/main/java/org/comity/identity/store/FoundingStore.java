package org.comity.identity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The way in for the first two people of the secretariat.
public class FoundingStore {

    private final JdbcClient database;

    public FoundingStore(JdbcClient database) {
        this.database = database;
    }

    /// Until the transaction ends nobody else comes in this way.
    public void lock() {
        database.sql("SELECT one FROM identity_founding FOR UPDATE")
                .query(Boolean.class)
                .single();
    }

    /// Once closed, the way never opens again, whatever becomes of those who came in.
    public boolean closed() {
        return database.sql("SELECT closed_at IS NOT NULL FROM identity_founding")
                .query(Boolean.class)
                .single();
    }

    public void close(Instant at) {
        database.sql("UPDATE identity_founding SET closed_at = :at WHERE closed_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many real people of the secretariat there are or ever were.
    public int secretariat() {
        return database.sql("""
                        SELECT count(*) FROM identity_person p WHERE NOT p.demonstration
                        AND (p.roles && CAST(:secretariat AS text[])
                             OR EXISTS (SELECT 1 FROM identity_founding_link l WHERE l.person_id = p.id))
                        """)
                .param("secretariat", PersonRow.names(Role.SECRETARIAT))
                .query(Integer.class)
                .single();
    }

    /// Links that nobody used open nothing any more.
    public void forgetUnused() {
        database.sql("DELETE FROM identity_founding_link WHERE used_at IS NULL").update();
    }

    public void add(Sha256 secret, Instant expires) {
        database.sql("INSERT INTO identity_founding_link (secret_digest, expires_at) VALUES (:digest, :expires)")
                .param("digest", secret.bytes())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean good(Sha256 secret, Instant now) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM identity_founding_link
                        WHERE secret_digest = :digest AND used_at IS NULL AND expires_at > :now)
                        """)
                .param("digest", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Uses a link up; of two who try at once, one succeeds.
    public boolean use(Sha256 secret, PersonId person, Instant now) {
        return database.sql("""
                        UPDATE identity_founding_link SET used_at = :now, person_id = :person
                        WHERE secret_digest = :digest AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("digest", secret.bytes())
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

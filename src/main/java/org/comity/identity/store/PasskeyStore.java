package org.comity.identity.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.comity.identity.OwnKeys;
import org.comity.identity.Passkey;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys as Spring Security stores them, by person.
public class PasskeyStore implements OwnKeys {

    private final JdbcClient database;

    public PasskeyStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Passkey> of(PersonId person) {
        return database.sql("""
                        SELECT c.*, coalesce(t.attested, false) AS attested
                        FROM user_credentials c JOIN user_entities u ON u.id = c.user_entity_user_id
                        LEFT JOIN identity_attestation t ON t.credential_id = c.credential_id
                        WHERE u.name = :person ORDER BY c.created
                        """)
                .param("person", person.toString())
                .query((row, number) -> new Passkey(
                        row.getString("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("signature_count"),
                        row.getString("label"),
                        instant(row.getTimestamp("created")),
                        row.getBoolean("attested")))
                .list();
    }

    private static Instant instant(Timestamp stored) {
        return stored.toLocalDateTime().atZone(ZoneId.systemDefault()).toInstant();
    }

    /// Remembers how often the key has signed; false when somebody was faster with the same or a higher number.
    public boolean count(String credential, long signatures) {
        return database.sql("""
                        UPDATE user_credentials SET signature_count = :signatures
                        WHERE credential_id = :credential AND (signature_count < :signatures OR :signatures = 0)
                        """)
                        .param("credential", credential)
                        .param("signatures", signatures)
                        .update()
                == 1;
    }

    /// Signs the person out everywhere.
    public void endSessions(PersonId person) {
        database.sql("DELETE FROM spring_session WHERE principal_name = :person")
                .param("person", person.toString())
                .update();
    }

    /// Until the transaction ends nobody adds a passkey for the person.
    public void lock(PersonId person) {
        database.sql("SELECT id FROM user_entities WHERE name = :person FOR UPDATE")
                .param("person", person.toString())
                .query(String.class)
                .optional();
    }

    /// Takes a passkey away, and ends every session of its owner: one that somebody took over could make itself a first
    /// key. False when the person has none of that id.
    public boolean remove(PersonId person, String credential) {
        endSessions(person);
        return database.sql("""
                        DELETE FROM user_credentials c USING user_entities u
                        WHERE u.id = c.user_entity_user_id AND u.name = :person AND c.credential_id = :credential
                        """)
                        .param("person", person.toString())
                        .param("credential", credential)
                        .update()
                == 1;
    }
}

package org.comity.identity.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.identity.model.KeyChange;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The history of keys.
public class KeyChangeStore {

    private final JdbcClient database;

    public KeyChangeStore(JdbcClient database) {
        this.database = database;
    }

    /// @param change `ADDED` or `REMOVED`
    public void add(PersonId person, Sha256 key, byte[] publicKey, String change, Instant at, UUID entry) {
        database.sql("""
                        INSERT INTO identity_key_change
                            (person_id, credential_sha256, public_key, change, at, entry_id)
                        VALUES (:person, :key, :public, :change, :at, :entry)
                        """)
                .param("person", person.value())
                .param("key", key.bytes())
                .param("public", publicKey)
                .param("change", change)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }

    /// All keys that people of an authority ever had, the newest first; a key ends when it is taken away or its owner
    /// is suspended.
    public List<KeyChange> of(AuthorityId authority) {
        return database.sql("""
                        SELECT k.credential_sha256, k.public_key, k.at, coalesce(t.attested, false) AS attested,
                               least((SELECT min(r.at) FROM identity_key_change r WHERE r.change = 'REMOVED'
                                      AND r.credential_sha256 = k.credential_sha256 AND r.number > k.number),
                                     p.suspended_at) AS until
                        FROM identity_key_change k JOIN identity_person p ON p.id = k.person_id
                        LEFT JOIN identity_attestation t ON t.credential_sha256 = k.credential_sha256
                        WHERE p.authority_id = :authority AND k.change = 'ADDED' ORDER BY k.number DESC
                        """)
                .param("authority", authority.value())
                .query((row, number) -> {
                    var until = row.getObject("until", OffsetDateTime.class);
                    return new KeyChange(
                            Sha256.ofBytes(row.getBytes("credential_sha256")),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("public_key")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant(),
                            row.getBoolean("attested"));
                })
                .list();
    }
}

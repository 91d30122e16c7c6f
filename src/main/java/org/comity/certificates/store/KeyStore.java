package org.comity.certificates.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.model.PublishedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `certificates_key`.
public class KeyStore {

    private static final int MOST = 1_000;

    private final JdbcClient database;

    public KeyStore(JdbcClient database) {
        this.database = database;
    }

    /// The newest first.
    public List<PublishedKey> all() {
        return database.sql("SELECT verifier_key, since FROM certificates_key ORDER BY id DESC LIMIT :most")
                .param("most", MOST)
                .query((row, line) -> new PublishedKey(
                        VerifierKey.parse(row.getString("verifier_key")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<VerifierKey> newest() {
        return all().stream().findFirst().map(PublishedKey::key);
    }

    public void add(VerifierKey key, Instant since, EntryId entry) {
        database.sql("INSERT INTO certificates_key (verifier_key, since, entry_id) VALUES (:key, :since, :entry)")
                .param("key", key.toString())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }
}

package org.comity.events.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.Certificate;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_certificate`: certificates from before they were signed. There come no new ones.
public class CertificateStore {

    private final JdbcClient database;

    public CertificateStore(JdbcClient database) {
        this.database = database;
    }

    public Optional<Certificate> find(UUID id) {
        return database.sql("SELECT * FROM events_certificate WHERE id = :id")
                .param("id", id)
                .query(CertificateStore::certificate)
                .optional();
    }

    private static Certificate certificate(ResultSet row, int line) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getObject("registration_id", UUID.class),
                Sha256.ofBytes(row.getBytes("name_sha256")),
                Sha256.ofBytes(row.getBytes("document_sha256")),
                row.getInt("minutes"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}

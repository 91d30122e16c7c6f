package org.comity.events.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.events.EventId;
import org.comity.events.model.Certificate;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_certificate`.
public class CertificateStore {

    private final JdbcClient database;

    public CertificateStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Certificate certificate, EntryId entry) {
        database.sql("""
                        INSERT INTO events_certificate (id, event_id, registration_id, name_sha256, document_sha256,
                            minutes, issued_at, entry_id)
                        VALUES (:id, :event, :registration, :name, :document, :minutes, :at, :entry)
                        """)
                .param("id", certificate.id())
                .param("event", certificate.event().value())
                .param("registration", certificate.registration())
                .param("name", certificate.name().bytes())
                .param("document", certificate.document().bytes())
                .param("minutes", certificate.minutes())
                .param("at", certificate.issuedAt().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    public Optional<Certificate> find(UUID id) {
        return database.sql("SELECT * FROM events_certificate WHERE id = :id")
                .param("id", id)
                .query(CertificateStore::certificate)
                .optional();
    }

    public Optional<Certificate> ofRegistration(UUID registration) {
        return database.sql("SELECT * FROM events_certificate WHERE registration_id = :registration")
                .param("registration", registration)
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

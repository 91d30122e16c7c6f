package org.comity.exchange.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `exchange_parcel`.
public class Outbox {

    /// A parcel that waits.
    public record Waiting(UUID id, UUID subject, UUID recipient) {}

    private final JdbcClient database;

    public Outbox(JdbcClient database) {
        this.database = database;
    }

    public void add(UUID id, UUID subject, UUID recipient, Instant at) {
        database.sql("""
                        INSERT INTO exchange_parcel (id, subject, recipient, dispatched_at)
                        VALUES (:id, :subject, :recipient, :at) ON CONFLICT (subject, recipient) DO NOTHING
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("recipient", recipient)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Parcels nobody else is delivering right now; they stay locked until the transaction ends.
    public List<Waiting> take(int atMost) {
        return database.sql("""
                        SELECT id, subject, recipient FROM exchange_parcel WHERE delivered_at IS NULL
                        ORDER BY dispatched_at LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("most", atMost)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getObject("recipient", UUID.class)))
                .list();
    }

    public void delivered(UUID id, Instant at) {
        database.sql("UPDATE exchange_parcel SET delivered_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

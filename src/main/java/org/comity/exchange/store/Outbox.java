package org.comity.exchange.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `exchange_parcel`.
public class Outbox {

    /// A parcel that waits, and since when.
    public record Waiting(UUID id, UUID subject, UUID recipient, Instant since) {}

    private static final Waiting FIRST = new Waiting(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);

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
                .param("at", at(at))
                .update();
    }

    /// Parcels that wait, the oldest first.
    ///
    /// @param after the last of those that were asked for before; null for the first
    public List<Waiting> waiting(@Nullable Waiting after, int atMost) {
        var last = after == null ? FIRST : after;
        return database.sql("""
                        SELECT id, subject, recipient, dispatched_at FROM exchange_parcel
                        WHERE delivered_at IS NULL AND (dispatched_at, id) > (:since, :id)
                        ORDER BY dispatched_at, id LIMIT :most
                        """)
                .param("since", at(last.since()))
                .param("id", last.id())
                .param("most", atMost)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getObject("recipient", UUID.class),
                        Objects.requireNonNull(row.getObject("dispatched_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /// Takes a parcel out, in the transaction that delivers it.
    ///
    /// @return false where somebody else delivered it or is delivering it right now
    public boolean take(UUID id, Instant at) {
        return database.sql("""
                                UPDATE exchange_parcel SET delivered_at = :at WHERE id = (
                                    SELECT id FROM exchange_parcel WHERE id = :id AND delivered_at IS NULL
                                    FOR UPDATE SKIP LOCKED)
                                """).param("id", id).param("at", at(at)).update() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

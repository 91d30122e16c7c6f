package org.comity.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    ///
    /// @param tries that failed
    /// @param due from when on it is tried; long past for one that was never tried
    public record Waiting(UUID id, UUID subject, UUID recipient, Instant since, int tries, Instant due) {}

    private static final UUID LEAST = new UUID(0, 0);
    private static final Waiting FIRST = new Waiting(LEAST, LEAST, LEAST, Instant.EPOCH, 0, Instant.EPOCH);

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

    /// Parcels to be tried now: first those that were never tried, the oldest first.
    ///
    /// @param after the last of those that were asked for before; null for the first
    public List<Waiting> due(Instant now, @Nullable Waiting after, int atMost) {
        var last = after == null ? FIRST : after;
        return database.sql("""
                        SELECT id, subject, recipient, dispatched_at, tries, next_try_at FROM exchange_parcel
                        WHERE delivered_at IS NULL AND next_try_at <= :now
                            AND (next_try_at, dispatched_at, id) > (:due, :since, :id)
                        ORDER BY next_try_at, dispatched_at, id LIMIT :most
                        """)
                .param("now", at(now))
                .param("due", at(last.due()))
                .param("since", at(last.since()))
                .param("id", last.id())
                .param("most", atMost)
                .query((row, number) -> waiting(row))
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

    /// Writes down that delivering it failed once more. One that was delivered meanwhile stays delivered.
    ///
    /// @param tries that failed so far
    public void putOff(UUID id, int tries, Instant until) {
        database.sql("""
                        UPDATE exchange_parcel SET tries = :tries, next_try_at = :until
                        WHERE id = :id AND delivered_at IS NULL
                        """)
                .param("id", id)
                .param("tries", tries)
                .param("until", at(until))
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("recipient", UUID.class),
                instant(row, "dispatched_at"),
                row.getInt("tries"),
                instant(row, "next_try_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

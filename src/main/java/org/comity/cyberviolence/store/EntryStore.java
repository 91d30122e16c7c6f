package org.comity.cyberviolence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.EntryJson;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What editors published and withdrew: `cyberviolence_entry`.
public class EntryStore {

    /// The number of the database lock of the one that publishes: "Cyberv" in ASCII.
    private static final long LOCK = 0x437962657276L;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public EntryStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else publishes, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// Only while holding the lock.
    public void publish(Entry entry, Hand hand) {
        insert(entry.id(), Optional.of(EntryJson.write(entry)), "", hand);
    }

    /// Only while holding the lock.
    public void withdraw(MeasureId id, String reason, Hand hand) {
        insert(id, Optional.empty(), reason, hand);
    }

    private void insert(MeasureId id, Optional<String> content, String reason, Hand hand) {
        database.sql("""
                        INSERT INTO cyberviolence_entry (slug, content, reason, at, published_by, demonstration, entry_id)
                        VALUES (:slug, :content::jsonb, :reason, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("content", content.orElse(null), Types.VARCHAR)
                .param("reason", reason)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What became of an entry at one moment.
    ///
    /// @param entry empty where it was withdrawn
    public record Published(long number, MeasureId id, Optional<Entry> entry) {}

    /// What was published after a number, in its order.
    public List<Published> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM cyberviolence_entry WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        var id = new MeasureId(row.getString("slug"));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Published(
                row.getLong("number"),
                id,
                Optional.ofNullable(row.getString("content")).map(written -> EntryJson.read(id, written, at)));
    }
}

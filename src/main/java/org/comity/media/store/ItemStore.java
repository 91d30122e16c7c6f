package org.comity.media.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What editors published and withdrew: `media_item`.
public class ItemStore {

    /// The number of the database lock of the one that publishes: "Media" in ASCII.
    private static final long LOCK = 0x4D65646961L;

    private final JdbcClient database;
    private final ItemJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public ItemStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new ItemJson(json);
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

    /// What an item says, as one digest.
    public static Sha256 digest(Item item) {
        return Sha256.of(new ItemJson(new ObjectMapper()).write(item).getBytes(StandardCharsets.UTF_8));
    }

    /// Only while holding the lock.
    public void publish(Item item, Hand hand) {
        insert(item.id(), Optional.of(json.write(item)), "", hand);
    }

    /// Only while holding the lock.
    public void withdraw(MediaId id, String reason, Hand hand) {
        insert(id, Optional.empty(), reason, hand);
    }

    private void insert(MediaId id, Optional<String> content, String reason, Hand hand) {
        database.sql("""
                        INSERT INTO media_item (slug, content, reason, at, published_by, demonstration, entry_id)
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

    /// What became of an item at one moment.
    ///
    /// @param item empty where it was withdrawn
    public record Published(long number, MediaId id, Optional<Item> item) {}

    /// What was published after a number, in its order.
    public List<Published> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM media_item WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> published(row))
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        var id = new MediaId(row.getString("slug"));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Published(
                row.getLong("number"),
                id,
                Optional.ofNullable(row.getString("content")).map(written -> json.read(id, written, at)));
    }
}

package org.comity.news.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.news.NewsContent;
import org.comity.news.NewsId;
import org.comity.news.NewsStatus;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Every version of every item: `news_version`.
public class NewsStore {

    /// The number of the database lock of the one that writes: "News" in ASCII.
    private static final long LOCK = 0x4E657773L;

    private final JdbcClient database;
    private final NewsJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people wrote exists: on a demonstration only
    public NewsStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new NewsJson(json);
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else writes, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// What an item says, as one digest.
    public Sha256 digest(NewsContent content) {
        return Sha256.of(json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    /// A version.
    ///
    /// @param said what was corrected, or why it was withdrawn; may be empty
    public record Version(long number, NewsId id, NewsStatus status, NewsContent content, String said, Instant at) {}

    /// Only while holding the lock.
    public void add(NewsId id, NewsStatus status, NewsContent content, String said, Hand hand) {
        database.sql("""
                        INSERT INTO news_version (slug, status, content, said, at, written_by, demonstration, entry_id)
                        VALUES (:slug, :status, :content::jsonb, :said, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("status", status.name())
                .param("content", json.write(content))
                .param("said", said)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What was written after a number, in its order.
    public List<Version> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM news_version WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> version(row))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("number"),
                new NewsId(row.getString("slug")),
                NewsStatus.valueOf(row.getString("status")),
                json.read(row.getString("content")),
                row.getString("said"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

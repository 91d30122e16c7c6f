package org.comity.library.store;

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
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What editors published and withdrew, and when shipped works were first seen: `library_work`, `library_seed`.
public class WorkStore {

    /// The number of the database lock of the one that publishes: "Library" in ASCII.
    private static final long LOCK = 0x4C696272617279L;

    private final JdbcClient database;
    private final WorkJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public WorkStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new WorkJson(json);
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

    /// What a work says, as one digest.
    public static Sha256 digest(Work work) {
        return Sha256.of(new WorkJson(new ObjectMapper()).write(work).getBytes(StandardCharsets.UTF_8));
    }

    /// Only while holding the lock.
    public void publish(Work work, Hand hand) {
        insert(work.id(), work.kind(), Optional.of(json.write(work)), "", hand);
    }

    /// Only while holding the lock.
    public void withdraw(WorkId id, WorkKind kind, String reason, Hand hand) {
        insert(id, kind, Optional.empty(), reason, hand);
    }

    private void insert(WorkId id, WorkKind kind, Optional<String> content, String reason, Hand hand) {
        database.sql("""
                        INSERT INTO library_work (slug, kind, content, reason, at, published_by, demonstration, entry_id)
                        VALUES (:slug, :kind, :content::jsonb, :reason, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("kind", kind.name())
                .param("content", content.orElse(null), Types.VARCHAR)
                .param("reason", reason)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What became of a work at one moment.
    ///
    /// @param work empty where it was withdrawn
    public record Published(long number, WorkId id, WorkKind kind, Optional<Work> work, String reason, Instant at) {}

    /// What was published after a number, in its order.
    public List<Published> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM library_work WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> published(row))
                .list();
    }

    /// Everything a work was, the newest first.
    public List<Published> history(WorkId id, int most) {
        return database.sql("""
                        SELECT * FROM library_work WHERE slug = :slug AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT :most
                        """)
                .param("slug", id.slug())
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> published(row))
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        var id = new WorkId(row.getString("slug"));
        var at = instant(row);
        return new Published(
                row.getLong("number"),
                id,
                WorkKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("content")).map(written -> json.read(id, written, at)),
                row.getString("reason"),
                at);
    }

    /// When a shipped work was first seen as it is.
    ///
    /// @param digest empty once the program brings it no more
    public record Seen(WorkId id, WorkKind kind, Optional<Sha256> digest, Instant at) {}

    /// The newest of each shipped work.
    public List<Seen> seen() {
        return database.sql("SELECT DISTINCT ON (slug) * FROM library_seed ORDER BY slug, number DESC")
                .query((row, _) -> new Seen(
                        new WorkId(row.getString("slug")),
                        WorkKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getBytes("digest")).map(Sha256::ofBytes),
                        instant(row)))
                .list();
    }

    /// Only while holding the lock.
    public void see(Seen seen) {
        database.sql("INSERT INTO library_seed (slug, kind, digest, at) VALUES (:slug, :kind, :digest, :at)")
                .param("slug", seen.id().slug())
                .param("kind", seen.kind().name())
                .param("digest", seen.digest().map(Sha256::bytes).orElse(null), Types.BINARY)
                .param("at", seen.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}

package org.comity.courseware.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.courseware.PackageId;
import org.comity.courseware.model.CourseContent;
import org.comity.courseware.model.PackageVersion;
import org.comity.courseware.model.PackageVersion.Kept;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Rows of `courseware_package`: every version of every package, and what was withdrawn.
public class PackageStore {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final ContentJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people brought exists: on a demonstration only
    public PackageStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new ContentJson(json);
        this.fictional = fictional;
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// From now until the transaction ends nobody else changes the package.
    public void lock(PackageId id) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 7))")
                .param("id", "courseware " + id)
                .query((_, _) -> id)
                .single();
    }

    /// @param version one more than the newest
    public void add(PackageId id, int version, CourseContent content, Sha256 digest, Kept kept, Hand hand) {
        database.sql("""
                        INSERT INTO courseware_package (package_id, version, content, digest, size, files, scanned, open,
                            at, by_person, demonstration, entry_id)
                        VALUES (:id, :version, :content::jsonb, :digest, :size, :files, :scanned, :open,
                            :at, :by, :demonstration, :entry)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("content", json.write(content))
                .param("digest", digest.bytes())
                .param("size", kept.size())
                .param("files", kept.files())
                .param("scanned", kept.scanned())
                .param("open", kept.open())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    public void withdraw(PackageId id, int version, String reason, Hand hand) {
        database.sql("""
                        INSERT INTO courseware_package (package_id, version, content, digest, reason,
                            at, by_person, demonstration, entry_id)
                        VALUES (:id, :version, :content::jsonb, :digest, :reason, :at, :by, :demonstration, :entry)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("content", null, Types.VARCHAR)
                .param("digest", null, Types.BINARY)
                .param("reason", reason)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// The newest version; empty where there is none, or it was withdrawn.
    public Optional<PackageVersion> newest(PackageId id) {
        return versions(id, 1).stream().findFirst();
    }

    /// Versions of a package that was not withdrawn, the newest first.
    public List<PackageVersion> versions(PackageId id, int most) {
        return database.sql("""
                        SELECT * FROM courseware_package p WHERE package_id = :id AND (:fictional OR NOT demonstration)
                            AND NOT EXISTS (SELECT 1 FROM courseware_package w
                                WHERE w.package_id = p.package_id AND w.content IS NULL)
                        ORDER BY version DESC LIMIT :most
                        """)
                .param("id", id.value())
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> version(row))
                .list();
    }

    /// Every package that was not withdrawn, the newest first.
    public List<PackageVersion> all() {
        return database.sql("""
                        SELECT * FROM (SELECT DISTINCT ON (package_id) * FROM courseware_package
                            WHERE :fictional OR NOT demonstration ORDER BY package_id, version DESC) newest
                        WHERE content IS NOT NULL ORDER BY at DESC, number DESC LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("most", MOST)
                .query((row, _) -> version(row))
                .list();
    }

    /// The version of an attempt, unless the package was withdrawn since.
    public Optional<PackageVersion> find(long number) {
        return database.sql("""
                        SELECT * FROM courseware_package p WHERE number = :number AND content IS NOT NULL
                            AND (:fictional OR NOT demonstration)
                            AND NOT EXISTS (SELECT 1 FROM courseware_package w
                                WHERE w.package_id = p.package_id AND w.content IS NULL)
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .query((row, _) -> version(row))
                .optional();
    }

    private PackageVersion version(ResultSet row) throws SQLException {
        return new PackageVersion(
                row.getLong("number"),
                new PackageId(row.getObject("package_id", UUID.class)),
                row.getInt("version"),
                json.read(row.getString("content")),
                Sha256.ofBytes(row.getBytes("digest")),
                new Kept(row.getLong("size"), row.getInt("files"), row.getBoolean("scanned"), row.getBoolean("open")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

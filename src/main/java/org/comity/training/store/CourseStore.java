package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Courses that were brought in and what was decided about courses: `training_course`, `training_course_act`,
/// `training_shipped`.
public class CourseStore {

    /// The number of the database lock of the one that changes courses: "Courses" in ASCII.
    private static final long LOCK = 0x436F7572736573L;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people did exists: on a demonstration only
    public CourseStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// What can be decided about a version.
    public enum Act {
        PUBLISH,
        RETIRE
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    public record Decided(long number, CourseId course, int version, Act act, Instant at) {}

    /// A version that was brought, without what it says.
    public record Brought(CourseId course, int version, Sha256 digest, Instant at) {}

    /// From now until the transaction ends nobody else changes courses, so that numbers become visible in order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Another edition of a version that was not published, or the first of one that is new. Only while holding the
    /// lock.
    public void bring(Course course, byte[] zip, Hand hand) {
        database.sql("""
                        INSERT INTO training_course (course_id, version, content, sha256, brought_by, demonstration, at,
                            entry_id)
                        VALUES (:course, :version, :content, :digest, :by, :demonstration, :at, :entry)
                        """)
                .param("course", course.id().slug())
                .param("version", course.version())
                .param("content", zip)
                .param("digest", Sha256.of(zip).bytes())
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("entry", hand.entry().value())
                .update();
    }

    /// Whether a version is there already, also one that somebody fictional brought.
    public boolean there(CourseId course, int version) {
        return database.sql("SELECT count(*) FROM training_course WHERE course_id = ? AND version = ?")
                        .param(course.slug())
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The highest version of a course that was brought or edited, whoever did; 0 for none.
    public int highest(CourseId course) {
        return database.sql("SELECT coalesce(max(version), 0) FROM training_course WHERE course_id = ?")
                .param(course.slug())
                .query(Integer.class)
                .single();
    }

    /// The highest that is to be seen here; 0 for none.
    public int newest(CourseId course) {
        return database.sql("""
                        SELECT coalesce(max(version), 0) FROM training_course
                        WHERE course_id = :course AND (:fictional OR NOT demonstration)
                        """)
                .param("course", course.slug())
                .param("fictional", fictional)
                .query(Integer.class)
                .single();
    }

    /// Whether a version was ever published, also one that was retired since.
    public boolean published(CourseId course, int version) {
        return database.sql("""
                                SELECT count(*) FROM training_course_act
                                WHERE course_id = ? AND version = ? AND act = 'PUBLISH'
                                """)
                        .param(course.slug())
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The digest of its newest edition; empty for a version that comes with the program.
    public Optional<Sha256> digest(CourseId course, int version) {
        return database.sql("""
                        SELECT sha256 FROM training_course
                        WHERE course_id = :course AND version = :version AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("course", course.slug())
                .param("version", version)
                .param("fictional", fictional)
                .query((row, _) -> Sha256.ofBytes(row.getBytes("sha256")))
                .optional();
    }

    /// The ZIP of its newest edition.
    public Optional<byte[]> content(CourseId course, int version) {
        return database.sql("""
                        SELECT content FROM training_course
                        WHERE course_id = :course AND version = :version AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("course", course.slug())
                .param("version", version)
                .param("fictional", fictional)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /// Versions by their newest edition, the newest first.
    public List<Brought> brought(int most) {
        return database.sql("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (course_id, version) number, course_id, version, sha256, at
                            FROM training_course WHERE :fictional OR NOT demonstration
                            ORDER BY course_id, version, number DESC) AS newest
                        ORDER BY number DESC LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> new Brought(
                        new CourseId(row.getString("course_id")),
                        row.getInt("version"),
                        Sha256.ofBytes(row.getBytes("sha256")),
                        instant(row)))
                .list();
    }

    /// Only while holding the lock.
    public void decide(CourseId course, int version, Act act, Hand hand) {
        database.sql("""
                        INSERT INTO training_course_act (course_id, version, act, by, demonstration, at, entry_id)
                        VALUES (:course, :version, :act, :by, :demonstration, :at, :entry)
                        """)
                .param("course", course.slug())
                .param("version", version)
                .param("act", act.name())
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("entry", hand.entry().value())
                .update();
    }

    /// What was decided after a number, in its order.
    public List<Decided> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM training_course_act WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> new Decided(
                        row.getLong("number"),
                        new CourseId(row.getString("course_id")),
                        row.getInt("version"),
                        Act.valueOf(row.getString("act")),
                        instant(row)))
                .list();
    }

    /// Notes when a version that comes with the program was first seen.
    ///
    /// @return when each shipped course was, by its slug and version
    public Map<String, Instant> see(List<Course> shipped, Instant now) {
        for (var course : shipped) {
            database.sql("""
                            INSERT INTO training_shipped (course_id, version, at) VALUES (:course, :version, :at)
                            ON CONFLICT (course_id, version) DO NOTHING
                            """)
                    .param("course", course.id().slug())
                    .param("version", course.version())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        var seen = new HashMap<String, Instant>();
        database.sql("SELECT * FROM training_shipped")
                .query((row, _) -> seen.put(row.getString("course_id") + " " + row.getInt("version"), instant(row)))
                .list();
        return seen;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
